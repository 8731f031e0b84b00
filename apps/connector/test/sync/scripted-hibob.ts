import type { HiBobClient } from '../../src/hibob/client.ts';
import { createClient } from '../../src/hibob/create-client.ts';
import type { Fetch } from '../../src/hibob/transport.ts';
import { fakeClock } from '../hibob/fake-clock.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: SearchBody | null;
}

export interface SearchBody {
  readonly fields: readonly string[];
  readonly filters?: readonly { readonly values: readonly string[] }[];
  readonly showInactive: boolean;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export type Script = (asked: Asked) => Answer | Promise<Answer>;

/** The real client in front of answers written out by a test; keeps the journal of what was asked. */
export function scriptedHiBob(script: Script): { readonly client: HiBobClient; readonly journal: readonly Asked[] } {
  const journal: Asked[] = [];
  const fetch: Fetch = async (url, { method, body }) => {
    const { pathname, searchParams } = new URL(url);
    const asked = {
      method,
      path: pathname.replace('/v1', ''),
      query: Object.fromEntries(searchParams),
      body: body === undefined ? null : (JSON.parse(body) as SearchBody),
    };
    journal.push(asked);
    const reply = await script(asked);
    return Response.json(reply.body, { status: reply.status });
  };
  const client = createClient({
    baseUrl: 'https://api.hibob.com',
    serviceUserId: 'SERVICE-1',
    token: 'token',
    fetch,
    clock: fakeClock(0),
    random: () => 0,
    userAgent: 'test',
    timeoutMs: 60_000,
  });
  return { client, journal };
}

export const ok = (body: unknown) => ({ status: 200, body });
export const refused = (status: number) => ({ status, body: { key: 'k', error: 'e' } });
