import { once } from 'node:events';
import { createAdaptorServer } from '@hono/node-server';
import type { Simulator } from './simulator.ts';

export interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Opens a port in front of a simulator; port 0 takes a free one. Rejects with Node's own error, e.g. `EADDRINUSE`. */
export async function listen(simulator: Simulator, { port, host }: { port: number; host: string }): Promise<Listening> {
  const server = createAdaptorServer({ fetch: simulator.app.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      // Connections that clients keep open for reuse would hold the server up.
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}
