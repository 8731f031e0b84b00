import type { Credentials, Fetch } from 'hibob-connector';
import { createSimulator } from 'hibob-simulator';

export interface CompanyInMemory {
  readonly credentials: Credentials;
  /** Answers from memory what was asked before: after a first time, nothing of the simulator is measured. */
  readonly fetch: Fetch;
  /** The bodies of the searches answered so far, one of each. */
  readonly searches: () => readonly string[];
}

/** As a socket gives it. */
async function* inPieces(body: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < body.length; at += 65_536) yield body.subarray(at, at + 65_536);
}

interface Kept {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** The simulator's company with every right, in this process. */
export function companyInMemory(employees: number): CompanyInMemory {
  const simulator = createSimulator({ rateLimits: 'off' });
  const made = simulator.createCompany({ scenario: 'all-rights', employees });
  if (made.kind !== 'created') throw new Error(made.error);
  const [user] = made.company.serviceUsers;
  if (user === undefined) throw new Error('The company has no service user.');
  const answers = new Map<string, Kept>();
  const fetch: Fetch = async (url, { method, headers, body }) => {
    const key = `${method} ${url} ${body ?? ''}`;
    const kept = answers.get(key) ?? (await asked(url, method, headers, body));
    answers.set(key, kept);
    return { status: kept.status, headers: kept.headers, body: inPieces(kept.body) };
  };
  const asked = async (url: string, method: string, headers: Record<string, string>, body: string | undefined) => {
    const request = new Request(url, { method, headers, ...(body === undefined ? {} : { body }) });
    const answer = await simulator.fetch(request);
    const told = new Headers(answer.headers);
    told.set('x-ratelimit-limit', '1000000');
    told.set('x-ratelimit-remaining', '1000000');
    return { status: answer.status, headers: told, body: new Uint8Array(await answer.arrayBuffer()) };
  };
  return {
    credentials: { serviceUserId: user.id, token: user.token, baseUrl: 'http://simulator.test' },
    fetch,
    searches: () =>
      [...answers]
        .filter(([key]) => key.includes('/people/search '))
        .map(([, { body }]) => new TextDecoder().decode(body)),
  };
}
