import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CheckReport,
  createApp,
  createConnector,
  createTransport,
  directTransport,
  explain,
  listen as listenConnector,
  openStore,
  renderCheck,
  systemClock,
} from 'hibob-connector';
import { createSimulator, listen as listenSimulator } from 'hibob-simulator';
