import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Line } from './hibob/line-door.ts';

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** What a port is put in front of: a simulator's `app`. `env` says where a request comes from. */
export interface Door {
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
}

export interface ListenOptions {
  readonly port: number;
  readonly host: string;
  /** A certificate and its key, PEM; with them the port speaks https only. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/**
 * Opens a port in front of a simulator; port 0 takes a free one. Rejects with Node's own error, e.g. `EADDRINUSE`, or
 * `ERR_OSSL_…` for a certificate that is none. `line`: what answers before `app` is asked.
 */
export async function listen(
  { app, line = () => false }: { readonly app: Door; readonly line?: Line },
  { port, host, tls }: ListenOptions,
): Promise<Listening> {
  const byFetch = fetchListener(app);
  const server = await serverFor((incoming, outgoing) => {
    if (!line(incoming, outgoing)) void byFetch().then((listener) => listener(incoming, outgoing));
  }, tls);
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `${tls ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      // Connections that clients keep open for reuse would hold the server up.
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Loaded when it is first needed: with it come HTTP/2 and the Fetch standard, 30 of 190 ms of a start, and a client of HiBob needs neither. */
function fetchListener({ fetch }: Door): () => Promise<RequestListener> {
  let listener: Promise<RequestListener> | null = null;
  return () => {
    listener ??= import('@hono/node-server').then(({ getRequestListener }) => getRequestListener(fetch));
    return listener;
  };
}

/** Without a certificate nothing of https is loaded. */
async function serverFor(listener: RequestListener, tls: ListenOptions['tls']) {
  if (!tls) return createServer(listener);
  const { cert, key } = tls;
  const https = await import('node:https');
  return https.createServer({ cert, key }, listener);
}
