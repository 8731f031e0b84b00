import { createConnector, type Fetch, isTrouble, type Store, type SyncResult, type Trouble } from 'hibob-connector';
import { createSimulator } from 'hibob-simulator';
import { type Dice, diceOf } from './dice.ts';
import { judgedRows, scope } from './judged-rows.ts';
import { dead, mortal } from './mortal.ts';
import { type Attempt, type Narrowing, stormPlan } from './storm-plan.ts';

/** What one storm came to. `differences` is empty when the store equals what the service user may see. */
export interface Stormed {
  readonly seed: number;
  readonly people: number;
  readonly requests: number;
  readonly deaths: number;
  readonly failures: number;
  readonly resumed: number;
  readonly narrowing: Narrowing;
  readonly differences: readonly string[];
}

const day = Date.UTC(2026, 10, 2, 12);
const selection = { unselected: [], mapped: {}, extra: [] };

/**
 * A company, a connector and a seed: syncs under weather, deaths, changes of data and of rights. Then the weather ends, the admin is
 * done, and one sync more must bring the store to what the service user may see: no row lost, doubled or invented. Time is injected:
 * nobody waits.
 */
export async function storm(store: Store, seed: number, employees: number): Promise<Stormed> {
  const dice = diceOf(seed);
  const plan = stormPlan(dice);
  const sim = await openCompany(seed, employees);
  const name = `storm-${seed}`;
  let token = sim.token;
  let deaths = 0;
  let failures = 0;
  let resumed = 0;
  await sim.control('PUT', '/weather', { seed, rules: plan.rules });

  const attempt = async ({ mode, dies }: Pick<Attempt, 'mode' | 'dies'>, force: boolean) => {
    const world = mortal({ fetch: sim.fetch, store }, dies);
    const connector = createConnector({ ...world, clock: sim.clock, random: dice.share, userAgent: 'storm' });
    const credentials = { serviceUserId: sim.serviceUserId, token, baseUrl: 'http://simulator.test' };
    const limits = { people: 5, percent: 5 };
    const job = { credentials, selection, limits, mode, force, equityWeekly: false, onProgress: () => {} };
    try {
      return await connector.sync(name, job);
    } catch (thrown) {
      if (thrown !== dead) throw thrown;
      deaths += 1;
      return 'dead' as const;
    }
  };

  for (const each of plan.attempts) {
    await edit(sim, token, dice, each.edits);
    if (each.newToken) token = await sim.resetToken();
    const result = await attempt(each, false);
    if (result === 'dead') continue;
    if (isTrouble(result) || result.outcome !== 'synced') failures += 1;
    else if (result.sync.resumed) resumed += 1;
  }

  await sim.control('DELETE', '/weather');
  token = await sim.resetToken();
  await settle(sim, plan.narrowing);
  await edit(sim, token, dice, 3);
  let last = await attempt({ mode: 'full', dies: null }, true);
  // What it went on with was read in the storm; the one sync more is one that begins after it.
  if (last !== 'dead' && !isTrouble(last) && last.outcome === 'synced' && last.sync.resumed) {
    resumed += 1;
    last = await attempt({ mode: 'full', dies: null }, true);
  }
  const differences =
    last === 'dead' ? ['it died in fair weather'] : [...problemsIn(last), ...(await judged(sim, store, name))];
  const { narrowing } = plan;
  return { seed, people: employees, requests: sim.requests(), deaths, failures, resumed, narrowing, differences };
}

function problemsIn(result: SyncResult | Trouble): readonly string[] {
  if (isTrouble(result)) return [`the last sync failed: ${result.message}`];
  return result.outcome === 'synced'
    ? []
    : [`the last sync was ${result.outcome}: ${JSON.stringify(result).slice(0, 500)}`];
}

/** Its own judge compares what we hold with what may be seen, value by value. */
async function judged(sim: Sim, store: Store, name: string): Promise<readonly string[]> {
  const connection = await store.connection(name);
  const rows = await judgedRows(store, connection?.id ?? '');
  const { classes } = await sim.control<{
    classes: readonly { class: string; count: number; sentence: string; listed: readonly unknown[] }[];
  }>('POST', '/judge', { serviceUser: sim.serviceUserId, rows, scope, limit: 3 });
  return classes
    .filter((one) => one.class !== 'missing-by-permission' && one.count > 0)
    .map((one) => `${one.sentence} ${JSON.stringify(one.listed)}`);
}

type Sim = Awaited<ReturnType<typeof openCompany>>;

async function openCompany(seed: number, employees: number) {
  let now = day;
  const pass = async (ms: number) => {
    now += ms;
  };
  const clock = { now: () => now, sleep: pass };
  const dice = diceOf(seed + 1);
  const random = (count: number) => Uint8Array.from({ length: count }, () => dice.between(0, 255));
  const simulator = createSimulator({ clock, sleep: pass, random });
  const made = simulator.createCompany({ scenario: 'all-rights', employees, seed });
  if (made.kind !== 'created') throw new Error(JSON.stringify(made));
  const { company } = made;
  const [user] = company.serviceUsers;
  if (user === undefined) throw new Error('The company has no service user.');
  const send = async (path: string, method: string, body: unknown, headers: Record<string, string>) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const request = new Request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...json,
    });
    return simulator.fetch(request);
  };
  const control = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
    const answer = await send(`/_sim/v1/companies/${company.id}${path}`, method, body, {});
    const text = await answer.text();
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  };
  let requests = 0;
  const fetch: Fetch = async (url, { method, headers, body, signal }) => {
    requests += 1;
    signal.throwIfAborted();
    return simulator.fetch(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) }));
  };
  const hibob = (token: string, method: string, path: string, body: unknown) => {
    const authorization = `Basic ${Buffer.from(`${user.id}:${token}`).toString('base64')}`;
    return send(`/v1${path}`, method, body, { authorization }).catch(() => null);
  };
  const found = await hibob(user.token, 'POST', '/people/search', { fields: ['root.id'], showInactive: true });
  if (found === null) throw new Error('Nobody can be found.');
  const { employees: all } = (await found.json()) as { employees: readonly { id: string }[] };
  return {
    clock,
    fetch,
    hibob,
    people: all.map(({ id }) => id),
    control,
    token: user.token,
    serviceUserId: user.id,
    requests: () => requests,
    resetToken: async () => (await control<{ token: string }>('POST', `/service-users/${user.id}/reset-token`)).token,
  };
}

interface GroupShown {
  readonly id: string;
  readonly name: string;
  readonly builtIn: boolean;
  readonly categories: Readonly<Record<string, object>>;
}

const everything = { view: true, viewHistory: true, edit: true };

/** The admin sets the rights as they shall stay: what the storm took away comes back, and perhaps something goes for good. */
async function settle(sim: Sim, narrowing: Narrowing): Promise<void> {
  const groups = await sim.control<readonly GroupShown[]>('GET', '/permission-groups');
  const group = groups.find(({ builtIn }) => !builtIn);
  if (group === undefined) throw new Error('The company has no group of its own.');
  const { builtIn: _, memberCount: __, id, ...rest } = group as GroupShown & { memberCount: unknown };
  const categories = Object.fromEntries(Object.keys(rest.categories).map((category) => [category, everything]));
  await sim.control('PUT', `/permission-groups/${id}`, {
    ...rest,
    categories: { ...categories, payroll: everything, equity: everything, home: everything },
    ...narrowed[narrowing],
  });
}

const onlyWhere = (field: string, value: string) => ({
  accessRights: { select: 'condition', conditions: [{ field, operator: 'equals', values: [value] }] },
});
const narrowed: Readonly<Record<Narrowing, object>> = {
  none: {},
  'employed only': onlyWhere('Lifecycle status', 'Employed'),
  'one department': onlyWhere('Department', 'Sales'),
};

/** Somebody gets a new salary, or a new name, through HiBob's own door: what the weather does to it is all the same. */
async function edit(sim: Sim, token: string, dice: Dice, count: number): Promise<void> {
  if (count === 0) return;
  const { people } = sim;
  for (let at = 0; at < count; at++) {
    const id = people[dice.between(0, people.length - 1)] ?? '';
    if (dice.chance(50)) {
      await sim.hibob(token, 'PUT', `/people/${id}`, { 'root.firstName': `Name${dice.between(1, 1_000_000)}` });
    } else {
      const effectiveDate = `20${dice.between(10, 28)}-0${dice.between(1, 9)}-${dice.between(10, 28)}`;
      const base = { value: dice.between(20_000, 200_000), currency: 'EUR' };
      const row = { effectiveDate, base, payPeriod: 'Annual', payFrequency: 'Monthly' };
      await sim.hibob(token, 'POST', `/people/${id}/salaries`, row);
    }
  }
}
