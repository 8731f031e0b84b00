import createClient, { type Client } from 'openapi-fetch';
import type { paths, Refused } from './client/generated.ts';

/** The control API, typed: `client.POST('/companies', { body: { scenario: 'guide-complete' } })` gives `data` or `error`. */
export type ControlClient = Client<paths>;
export type { paths, Refused };

export interface ControlClientOptions {
  /** The simulator's base, `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Another way there than the network: a simulator's own `fetch`. */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
}

export function createControlClient({ url, fetch }: ControlClientOptions): ControlClient {
  const baseUrl = `${url.replace(/\/$/, '')}/_sim/v1`;
  return createClient<paths>({ baseUrl, ...(fetch ? { fetch: async (request: Request) => fetch(request) } : {}) });
}
