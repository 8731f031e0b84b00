import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { bytes, obey } from './bare-bytes.ts';

const app = new Hono().all(
  '*',
  () => new Response(bytes.now, { status: 200, headers: { 'Content-Type': 'application/json' } }),
);
const server = createAdaptorServer({ fetch: app.fetch });
server.listen(0, '127.0.0.1');
await once(server, 'listening');
obey(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
