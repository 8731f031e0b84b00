import type { Seen, Selection } from '@hibob-kit/permissions';
import { readCompanyFile, rebuild, type Setup } from '@hibob-kit/scenarios';
import { type Capture, listNamedLists, readCapture } from '@hibob-kit/schemas';
import { type CheckReport, captureOf, check, createClient, type Fetch, recordExchanges } from 'hibob-connector';
import { createSimulator, type Simulator } from 'hibob-simulator';

const now = Date.parse('2026-11-02T12:00:00Z');

/** A setup as it is checked: some of what is wrong is not in the company. */
export interface Customer {
  readonly setup: Setup;
  readonly ipAllowList?: readonly string[] | null;
  readonly firewalled?: boolean;
  /** A service user of another HiBob. */
  readonly unknownId?: boolean;
  /** Everybody and everything is asked. */
  readonly deep?: boolean;
}

export interface CheckedOnce {
  readonly report: CheckReport;
  readonly capture: (wishes: { readonly exactCounts: boolean; readonly masks?: 'all' | readonly string[] }) => Capture;
  /** The company’s own ids, as long ones first. */
  readonly ids: readonly string[];
  /** Everything HiBob sent, as text. */
  readonly sent: readonly string[];
  /** The credential, which nobody may find in a file. */
  readonly secrets: readonly string[];
}

export interface Room {
  /** `alter`: what a HiBob that does something new would send in its place. */
  readonly check: (customer: Customer, alter?: (text: string, url: string) => string) => Promise<CheckedOnce>;
}

/** Sets customers up in a simulator in this process, checks them, and makes captures of the checks. */
export function openRoom(): Room {
  const open = createSimulator({ rateLimits: 'off', clock: { now: () => now }, control: 'any' });
  return {
    check: async (customer, alter = (text) => text) => {
      const { setup, ipAllowList, firewalled = false, unknownId = false, deep = false } = customer;
      const simulator = firewalled ? createSimulator({ clock: { now: () => now }, control: 'any' }) : open;
      const made = simulator.createCompany({ scenario: setup });
      if (made.kind !== 'created') throw new Error(JSON.stringify(made));
      const { id, serviceUsers } = made.company;
      const [user] = serviceUsers;
      if (user === undefined) throw new Error('no service user');
      if (ipAllowList) await control(simulator, 'PUT', `/companies/${id}/ip-allow-list`, { addresses: ipAllowList });
      if (firewalled) await refuseOften(simulator, user.id);
      const serviceUserId = unknownId ? 'SERVICE-1' : user.id;
      const checked = await checkOnce(
        simulator,
        { serviceUserId, token: user.token, selection: setup.selection, deep },
        alter,
      );
      await control(simulator, 'DELETE', `/companies/${id}`);
      return checked;
    },
  };
}

/** The setup that a capture's file makes: read as any company file is. */
export function rebuiltSetup(capture: Capture, chosen = 1): { readonly setup: Setup; readonly ways: number } {
  const read = readCapture(JSON.stringify(capture));
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  const rebuilt = rebuild(read.capture, chosen);
  if (rebuilt.kind !== 'rebuilt') throw new Error(`no setup ${chosen}: ${rebuilt.kind}`);
  const file = readCompanyFile(JSON.parse(JSON.stringify(rebuilt.file)));
  if (file.kind === 'mistakes') throw new Error(JSON.stringify(file.mistakes.slice(0, 3)));
  return { setup: file.setup, ways: rebuilt.setups.length };
}

interface CheckAsked {
  readonly serviceUserId: string;
  readonly token: string;
  readonly selection: Selection;
  readonly deep: boolean;
}

async function checkOnce(
  simulator: Simulator,
  { serviceUserId, token, selection, deep }: CheckAsked,
  alter: (text: string, url: string) => string,
): Promise<CheckedOnce> {
  const sent: string[] = [];
  const fetch: Fetch = async (url, { method, headers, body }) => {
    const reply = await simulator.fetch(new Request(url, { method, headers, ...(body ? { body } : {}) }));
    const text = alter(await reply.text(), url);
    sent.push(text);
    return { status: reply.status, headers: reply.headers, body: chunks(text) };
  };
  const recorder = recordExchanges(fetch, () => now);
  let seen: Seen | null = null;
  // Whoever waits for a limit waits for the clock.
  let waited = 0;
  const client = createClient({
    baseUrl: 'http://hibob.test',
    serviceUserId,
    token,
    clock: {
      now: () => now + waited,
      sleep: async (ms) => {
        waited += ms;
      },
    },
    random: () => 0.5,
    userAgent: 'room',
    timeoutMs: 60_000,
    fetch: recorder.fetch,
  });
  const report = await check({
    client,
    serviceUserId,
    selection,
    deep,
    onSeen: (all) => {
      seen = all;
    },
  });
  recorder.stop();
  if ('kind' in report) throw new Error(JSON.stringify(report));
  const lists = await client.call(listNamedLists, { query: { includeArchived: 'true' } });
  // As it comes back from the database.
  const source = {
    at: new Date(now).toISOString(),
    selection,
    report,
    seen: JSON.parse(JSON.stringify(seen)) as Seen | null,
    trace: recorder.trace(),
    lists: lists.kind === 'answered' ? lists.body : null,
  };
  return {
    report,
    sent,
    secrets: [serviceUserId, token],
    ids: source.seen?.companyFields.flatMap(({ id, categoryId }) => [id, categoryId]) ?? [],
    capture: ({ exactCounts, masks = [] }) =>
      captureOf(source, { exactCounts, masks, key: { text: 'the key of the room', of: 'file' }, by: 'room' }),
  };
}

async function control(simulator: Simulator, method: string, path: string, body?: object): Promise<void> {
  const init = body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {};
  const answer = await simulator.fetch(new Request(`http://hibob.test/_sim/v1${path}`, { method, ...init }));
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

/** As another program with an old token does it. */
async function refuseOften(simulator: Simulator, serviceUserId: string): Promise<void> {
  const authorization = `Basic ${Buffer.from(`${serviceUserId}:old`).toString('base64')}`;
  for (let at = 0; at < 51; at += 1) {
    await simulator.fetch(new Request('http://hibob.test/v1/company/people/fields', { headers: { authorization } }));
  }
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  yield new TextEncoder().encode(text);
}
