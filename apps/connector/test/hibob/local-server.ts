import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type Reply = (response: ServerResponse, received: Received) => void;

/** A server on a real socket that gives its replies in order, the last one for ever, and keeps what it received. */
export async function serve(...replies: readonly Reply[]): Promise<{
  readonly url: string;
  readonly received: readonly Received[];
  readonly close: () => Promise<void>;
}> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    const body = Buffer.concat(await request.toArray()).toString();
    const reply = replies[Math.min(received.length, replies.length - 1)];
    received.push({ method, url, headers, body });
    reply?.(response, { method, url, headers, body });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}`, received, close: () => closed(server) };
}

export function portOf(server: { address: Server['address'] }): number {
  return (server.address() as AddressInfo).port;
}

export async function closed(server: Pick<Server, 'close' | 'closeAllConnections'>): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

export function reply(status: number, headers: Readonly<Record<string, string>>, body: string): Reply {
  return (response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return reply(status, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
}
