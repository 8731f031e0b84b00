import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import { type Trouble, trouble } from './trouble.ts';

export interface Listening {
  readonly kind: 'listening';
  readonly url: string;
  readonly port: number;
  /** Takes no new calls, lets running ones end, then breaks off what is left after `graceMs`. */
  readonly close: (graceMs?: number) => Promise<void>;
}

/** Serves an app over HTTP. Port 0 takes any free one. */
export function listen(app: Hono, host: string, port: number): Promise<Listening | Trouble> {
  const server = createServer(getRequestListener(app.fetch));
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = sentences[error.code ?? ''];
      if (sentence === undefined) reject(error);
      else resolve(trouble('port-busy', sentence(host, port), 'Choose another with --port or --host.'));
    });
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      const close = (graceMs = 10_000) =>
        new Promise<void>((done) => {
          const breakOff = setTimeout(() => server.closeAllConnections(), graceMs);
          server.close(() => {
            clearTimeout(breakOff);
            done();
          });
          server.closeIdleConnections();
        });
      resolve({
        kind: 'listening',
        url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
        port: bound,
        close,
      });
    });
  });
}

const sentences: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `Port ${port} is in use by another program.`,
  EACCES: (_, port) => `This user may not listen on port ${port}.`,
  EADDRNOTAVAIL: (host) => `This machine has no address ${host}.`,
  ENOTFOUND: (host) => `This machine has no address ${host}.`,
};
