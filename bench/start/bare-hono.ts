import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { answered, tellCpu } from './asked.ts';

const app = new Hono().get('/', (c) => c.json({ status: 'ok' }));
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
await answered(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, '/', 'Basic eDp5');
tellCpu();
process.exit(0);
