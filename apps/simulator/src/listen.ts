import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';

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
 * `ERR_OSSL_…` for a certificate that is none.
 */
export async function listen({ app }: { readonly app: Door }, { port, host, tls }: ListenOptions): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, ...(tls ? await withCertificate(tls) : {}) });
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
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** Without a certificate nothing of https is loaded. */
async function withCertificate({ cert, key }: NonNullable<ListenOptions['tls']>) {
  const { createServer } = await import('node:https');
  return { createServer, serverOptions: { cert, key } };
}
