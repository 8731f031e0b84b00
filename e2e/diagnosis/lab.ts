import { createHash } from 'node:crypto';
import { type CheckReport, check, createClient, type Fetch } from 'hibob-connector';
import { createSimulator, type Simulator } from 'hibob-simulator';
import { canonical } from './canonical.ts';
import type { Draft } from './draft.ts';
import { generousReads } from './generous-reads.ts';
import { setupOf } from './setup.ts';

/** The moment at which the companies of the space stand. */
const now = Date.parse('2026-11-02T12:00:00Z');

export interface Checked {
  readonly report: CheckReport;
  /** Equal for two setups exactly if they answered the check's requests alike. */
  readonly answers: string;
  /** Whom the check could see. */
  readonly visibleIds: readonly string[];
  /** What was asked and answered, for whoever looks for a difference. */
  readonly exchanges: readonly string[];
  /** As `Lab.limit`; null where it was not asked for. */
  readonly limit: string | null;
}

export interface LabOptions {
  readonly deep: boolean;
  /** Asks all that a check may ask as well, in the same company: cheaper than asking in another. */
  readonly limit: boolean;
}

export interface Lab {
  readonly check: (draft: Draft, options?: LabOptions) => Promise<Checked>;
  /** Whether a check of it is answered as another was; it ends with the first answer that differs. */
  readonly answersAlike: (draft: Draft, exchanges: readonly string[]) => Promise<boolean>;
  /** Equal for two setups exactly if they answer alike whatever a check may ask: see `generousReads`. */
  readonly limit: (draft: Draft) => Promise<string>;
  /** Checks so far: what a sweep costs. */
  readonly checks: () => number;
}

/** Sets setups up in a simulator in this process and has the connector check them. */
export function openLab(): Lab {
  const open = createSimulator({ rateLimits: 'off', clock: { now: () => now }, control: 'any' });
  let checks = 0;

  async function withCompany<T>(
    draft: Draft,
    use: (simulator: Simulator, serviceUserId: string, token: string) => Promise<T>,
  ): Promise<T> {
    const simulator = draft.firewalled ? createSimulator({ clock: { now: () => now }, control: 'any' }) : open;
    const made = simulator.createCompany({ scenario: setupOf(draft) });
    if (made.kind !== 'created') throw new Error(JSON.stringify(made));
    const { id, serviceUsers } = made.company;
    const [user] = serviceUsers;
    if (user === undefined) throw new Error('no service user');
    if (draft.ipAllowList) {
      await control(simulator, 'PUT', `/companies/${id}/ip-allow-list`, { addresses: draft.ipAllowList });
    }
    if (draft.firewalled) await refuseOften(simulator, user.id);
    const result = await use(simulator, draft.credential === 'unknown id' ? 'SERVICE-1' : user.id, user.token);
    await control(simulator, 'DELETE', `/companies/${id}`);
    return result;
  }

  function checked(draft: Draft, { deep, limit }: LabOptions, wanted: readonly string[] | null) {
    return withCompany(draft, async (simulator, serviceUserId, token) => {
      checks += 1;
      const exchanges: string[] = [];
      let visibleIds: readonly string[] | null = null;
      const fetch: Fetch = async (url, { method, headers, body }) => {
        const last = exchanges.length - 1;
        if (wanted !== null && last >= 0 && exchanges[last] !== wanted[last]) throw new Error('It differs already.');
        const reply = await simulator.fetch(new Request(url, { method, headers, ...(body ? { body } : {}) }));
        const text = await reply.text();
        if (url.endsWith('/people/search')) visibleIds ??= idsIn(text);
        const restricted = reply.headers.get('x-has-restricted-columns') ?? '';
        exchanges.push([method, url, body ?? '', reply.status, restricted, told(reply.status, text)].join('\n'));
        return { status: reply.status, headers: reply.headers, body: chunks(text) };
      };
      const clock = { now: () => now, sleep: async () => {} };
      const client = createClient({
        baseUrl: 'http://hibob.test',
        serviceUserId,
        token,
        clock,
        random: () => 0.5,
        userAgent: 'lab',
        timeoutMs: 60_000,
        fetch,
      });
      const report = await check({ client, serviceUserId, selection: draft.selection, deep });
      const all = limit ? await limitOf(draft, simulator, serviceUserId, token) : null;
      return { report, exchanges, visibleIds: visibleIds ?? [], limit: all };
    });
  }

  return {
    checks: () => checks,
    limit: (draft) =>
      withCompany(draft, (simulator, serviceUserId, token) => limitOf(draft, simulator, serviceUserId, token)),
    check: async (draft, options = usual) => {
      const { report, ...seen } = await checked(draft, options, null);
      if ('kind' in report) throw new Error(JSON.stringify(report));
      return { report, answers: hashOf(seen.exchanges), ...seen };
    },
    answersAlike: async (draft, wanted) => {
      const { exchanges } = await checked(draft, usual, wanted);
      return exchanges.length === wanted.length && exchanges.every((one, at) => one === wanted[at]);
    },
  };
}

const usual: LabOptions = { deep: false, limit: false };

async function limitOf(draft: Draft, { fetch }: Simulator, serviceUserId: string, token: string): Promise<string> {
  return hashOf(await generousReads(draft, fetch, basic(serviceUserId, token)));
}

/** The body of a 401 is a switch of a company, and an id that nobody has belongs to none: what it says tells nothing. */
function told(status: number, text: string): string {
  return status === 401 ? '' : canonical(text);
}

function hashOf(exchanges: readonly string[]): string {
  return createHash('sha256').update(exchanges.join('\n')).digest('hex');
}

function basic(serviceUserId: string, token: string): string {
  return `Basic ${Buffer.from(`${serviceUserId}:${token}`).toString('base64')}`;
}

async function control(simulator: Simulator, method: string, path: string, body?: object): Promise<void> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const answer = await simulator.fetch(new Request(`http://hibob.test/_sim/v1${path}`, { method, ...init }));
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

/** More than 50 refusals in 10 seconds, as another program with an old token causes them (catalogue A9, A10). */
async function refuseOften(simulator: Simulator, serviceUserId: string): Promise<void> {
  const authorization = basic(serviceUserId, 'old');
  for (let at = 0; at < 51; at += 1) {
    await simulator.fetch(new Request('http://hibob.test/v1/company/people/fields', { headers: { authorization } }));
  }
}

function idsIn(text: string): readonly string[] {
  try {
    const { employees } = JSON.parse(text) as { readonly employees: readonly { readonly id?: string }[] };
    return employees.flatMap(({ id }) => id ?? []);
  } catch {
    return [];
  }
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
