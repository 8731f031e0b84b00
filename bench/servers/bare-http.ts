import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bytes, obey } from './bare-bytes.ts';

const server = createServer((incoming, outgoing) => {
  incoming.resume();
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.now.length });
  outgoing.end(bytes.now);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
obey(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
