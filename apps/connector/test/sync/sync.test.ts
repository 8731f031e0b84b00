import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type SyncInput, type SyncOutcome, sync } from '../../src/sync/sync.ts';
import { trouble } from '../../src/trouble.ts';
import { ok, refused, type Script, scriptedHiBob } from './scripted-hibob.ts';

let store: Store;
let database: Extract<Awaited<ReturnType<typeof openStore>>, { readonly kind: 'opened' }>;
beforeAll(async () => {
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  database = opened;
  store = opened.store;
});
afterAll(() => store.close());

/** A connection of its own for every test: nothing is known of its company yet. */
let connectionId: string;
let connections = 0;
let runs = 0;
beforeEach(async () => {
  runs = 0;
  const selection = { unselected: [], mapped: {}, extra: [] };
  const input = {
    name: `company-${connections++}`,
    baseUrl: 'https://api.hibob.com',
    serviceUserId: 'SERVICE-1',
    selection,
  };
  connectionId = (await store.saveConnection(input, '2026-11-22T08:00:00.000Z')).id;
});

interface Person {
  readonly id: string;
  readonly status?: string;
  readonly terminationDate?: string;
  readonly salaries?: readonly object[];
}
const salary = (id: number, effectiveDate: string, value: number) => ({
  id,
  effectiveDate,
  isCurrent: true,
  base: { value, currency: 'GBP' },
  payPeriod: 'Annual',
});
const people = (count: number, from = 0): readonly Person[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${from + index}`, salaries: [salary(1, '2024-01-01', 50000)] }));

const fields = [
  ['root.id', 'root', 'text'],
  ['root.firstName', 'root', 'text'],
  ['internal.lifecycleStatus', 'lifecycle', 'text'],
  ['internal.terminationDate', 'lifecycle', 'date'],
].map(([id, category, type]) => ({
  id,
  category,
  categoryId: category,
  categoryDisplayName: category,
  name: id,
  type,
}));

/** A company of these people as HiBob would answer for it. */
const company =
  (all: readonly Person[], failing: string | null = null): Script =>
  ({ path, body }) => {
    if (path === failing) return refused(403);
    if (path === '/company/people/fields') return ok(fields);
    if (path === '/company/named-lists') return ok({});
    const asked = body?.filters?.[0]?.values ?? all.map(({ id }) => id);
    const shown = all.filter(({ id }) => asked.includes(id));
    if (path === '/people/search') {
      return ok({
        employees: shown.map(({ id, status = 'employed', terminationDate = null }) => ({
          id,
          firstName: `First ${id}`,
          internal: { lifecycleStatus: status, terminationDate },
        })),
      });
    }
    const results = path.endsWith('/salaries')
      ? all.map(({ id, salaries }) => ({ employeeId: id, values: salaries ?? [] }))
      : [];
    return ok({ results, response_metadata: { next_cursor: null } });
  };

async function run(script: Script, more: Partial<SyncInput> = {}): Promise<SyncOutcome> {
  const at = new Date(Date.UTC(2026, 10, 22, 9, runs++)).toISOString();
  return sync({
    client: scriptedHiBob(script).client,
    store,
    connectionId,
    runId: await store.startRun(connectionId, 'sync', at),
    selection: { unselected: [], mapped: {}, extra: [] },
    clock: { now: () => Date.parse(at) },
    today: '2026-11-22',
    mayStart: async () => true,
    ...more,
  });
}

const nothing = { inserted: 0, updated: 0, unchanged: 0, gone: 0 };
const nobody = { hired: 0, active: 0, leave: 0, garden_leave: 0, terminated: 0, unknown: 0 };
const reportOf = (outcome: SyncOutcome) => (outcome.kind === 'synced' ? outcome.report : outcome);

async function stored(includeGone = false) {
  const employees = [];
  for await (const { employeeId, status, terminationDate, presence } of store.rows(
    connectionId,
    'employee',
    includeGone,
  )) {
    employees.push([employeeId, status, terminationDate, presence]);
  }
  return employees;
}

test('whom the client shows is settled once nobody else can write, and a trouble there ends the sync unread', async () => {
  const { client, journal } = scriptedHiBob(company(people(2)));
  let freeMeanwhile: boolean | null = null;
  const locked = trouble('credentials-missing', 'The list of erased people cannot be opened.', 'Put the key back.');
  const outcome = await run(company(people(2)), {
    client,
    clientAlone: async () => {
      const hold = await store.hold(connectionId);
      freeMeanwhile = hold !== null;
      return locked;
    },
  });
  expect([outcome, freeMeanwhile, journal.length]).toEqual([locked, false, 0]);
  const hold = await store.hold(connectionId);
  expect(hold).not.toBe(null);
  await hold?.letGo();
});

test.each([
  ['while it reads', 'People', 0],
  ['while it writes', 'Writing', 200],
])(
  'a sync that is not the only one any more %s ends, writes nothing more, and the next one does the rest',
  async (_, at, done) => {
    const lost = new AbortController();
    const outcome = await run(company(people(450)), {
      signal: lost.signal,
      onProgress: (progress) => {
        if (progress.step === at && progress.done === done) lost.abort();
      },
    });
    expect([outcome, (await stored()).length]).toEqual([{ kind: 'lost' }, done]);
    expect(await run(company(people(450)))).toMatchObject({ kind: 'synced' });
    expect(await stored()).toHaveLength(450);
  },
);

test('the first sync writes everything, the second nothing', async () => {
  const all = [...people(2), { id: 'x', status: 'terminated', terminationDate: '2026-10-31' }];
  expect(reportOf(await run(company(all)))).toEqual({
    people: { ...nobody, active: 2, terminated: 1 },
    tables: {
      employee: { ...nothing, inserted: 3 },
      job: nothing,
      employment: nothing,
      lifecycle: nothing,
      base_pay: { ...nothing, inserted: 2 },
      variable_pay: nothing,
      equity_grant: nothing,
      custom_value: nothing,
    },
    mode: 'full',
    because: 'it was asked for',
    absent: { left: 0, hidden: 0, erased: 0, merged: 0 },
    notAvailable: [],
    oneByOne: {},
    leftForLater: [],
    resumed: false,
    forced: null,
    requests: {
      'fields.list': 1,
      'people.search': 2,
      'named-lists.list': 1,
      'bulk.work': 1,
      'bulk.employment': 1,
      'bulk.lifecycle': 1,
      'bulk.salaries': 1,
      'bulk.variable': 1,
      'bulk.equities': 1,
    },
    waitedMs: 0,
    startedAt: '2026-11-22T09:00:00.000Z',
    finishedAt: '2026-11-22T09:00:00.000Z',
  });
  const before = await store.pay({ connectionId, limit: 10, after: null });
  expect(reportOf(await run(company(all)))).toMatchObject({
    tables: { employee: { ...nothing, unchanged: 3 }, base_pay: { ...nothing, unchanged: 2 } },
  });
  expect(await store.pay({ connectionId, limit: 10, after: null })).toEqual(before);
});

test('after much was written the database knows how much, and plans its reading by it', async () => {
  await run(company(people(1_100)));
  const found = await database.executeSql(
    "select relname, reltuples >= 1100 as is_known from pg_class where oid in ('hibob.base_pay'::regclass, 'hibob.job'::regclass) order by 1",
    [],
  );
  expect(found.rows).toEqual([
    { relname: 'base_pay', is_known: true },
    { relname: 'job', is_known: false },
  ]);
});

test('a raise updates the row it ends and inserts its own', async () => {
  await run(company([{ id: 'a', salaries: [salary(1, '2024-01-01', 50000)] }]));
  const raised = [salary(1, '2024-01-01', 50000), salary(2, '2026-01-01', 55000)];
  expect(reportOf(await run(company([{ id: 'a', salaries: raised }])))).toMatchObject({
    tables: { employee: { ...nothing, unchanged: 1 }, base_pay: { ...nothing, inserted: 1, updated: 1 } },
  });
  const { items } = await store.pay({ connectionId, limit: 10, after: null });
  expect(items.map(({ amount, effectiveTo }) => [amount, effectiveTo])).toEqual([
    ['50000', '2025-12-31'],
    ['55000', null],
  ]);
});

test('a raise whose day comes needs no writing: which row holds is asked when it is read', async () => {
  const planned = company([{ id: 'a', salaries: [salary(1, '2024-01-01', 50000), salary(2, '2026-12-01', 55000)] }]);
  await run(planned);
  expect(reportOf(await run(planned, { today: '2026-11-30' }))).toMatchObject({ tables: { base_pay: { updated: 0 } } });
  expect(reportOf(await run(planned, { today: '2026-12-01' }))).toMatchObject({ tables: { base_pay: { updated: 0 } } });
});

test('a row that vanishes is marked, one that comes back is not gone any more', async () => {
  const two = company([{ id: 'a', salaries: [salary(1, '2024-01-01', 50000), salary(2, '2025-01-01', 55000)] }]);
  const one = company([{ id: 'a', salaries: [salary(2, '2025-01-01', 55000)] }]);
  const counted = async () => (await store.counts(connectionId)).base_pay;
  await run(two);
  expect(reportOf(await run(one))).toMatchObject({ tables: { base_pay: { inserted: 0, gone: 1 } } });
  expect(await counted()).toBe(1);
  expect(reportOf(await run(two))).toMatchObject({ tables: { base_pay: { inserted: 1, gone: 0 } } });
  expect(await counted()).toBe(2);
});

test('people who vanish are kept as they were: leavers have left, others are hidden', async () => {
  const leaver = {
    id: 'leaver',
    status: 'terminated',
    terminationDate: '2026-10-31',
    salaries: [salary(1, '2024-01-01', 1)],
  };
  const leaving = { id: 'leaving', status: 'garden leave', terminationDate: '2026-11-20' };
  await run(company([...people(2), leaver, leaving]));
  expect(reportOf(await run(company(people(1))))).toMatchObject({
    people: { ...nobody, active: 1 },
    tables: { employee: { ...nothing, unchanged: 1, gone: 3 }, base_pay: { ...nothing, unchanged: 1 } },
  });
  expect(await stored(true)).toEqual([
    ['leaver', 'terminated', '2026-10-31', 'left'],
    ['leaving', 'garden_leave', '2026-11-20', 'left'],
    ['p0', 'active', null, 'present'],
    ['p1', 'active', null, 'hidden'],
  ]);
  expect((await store.counts(connectionId)).base_pay).toBe(2);
});

test('when too many are missing nothing is changed', async () => {
  await run(company(people(100)));
  const before = await stored();
  expect(await run(company(people(94)))).toEqual({
    kind: 'stopped',
    missing: 6,
    lastSeen: 100,
    message:
      '6 of 100 people seen last time are missing, and HiBob never said that they left. Nothing was changed. ' +
      'Look at the access rights of the permission group: they should be "Lifecycle status exists".',
  });
  expect(await stored()).toEqual(before);
  expect(await run(company(people(94)), { guardLimits: { people: 6, percent: 5 } })).toMatchObject({ kind: 'synced' });
});

test('leavers with a date do not stop it', async () => {
  const leaving = people(10, 90).map((person) => ({
    ...person,
    status: 'garden leave',
    terminationDate: '2026-11-01',
  }));
  await run(company([...people(90), ...leaving]));
  expect(await run(company(people(90)))).toMatchObject({ kind: 'synced' });
});

test('a failure of one table changes nothing at all', async () => {
  await run(company(people(2)));
  const before = await stored();
  expect(await run(company(people(3), '/bulk/people/salaries'))).toEqual({
    kind: 'forbidden',
    request: 'GET /v1/bulk/people/salaries',
    html: false,
  });
  expect(await stored()).toEqual(before);
});

test('a table that HiBob does not have leaves what is stored alone', async () => {
  await run(company(people(2)));
  const without: Script = (asked) => (asked.path.endsWith('/salaries') ? refused(404) : company(people(2))(asked));
  expect(reportOf(await run(without))).toMatchObject({ notAvailable: ['salaries'], tables: { base_pay: nothing } });
  expect((await store.counts(connectionId)).base_pay).toBe(2);
});

test('behind a closed gate nothing is asked', async () => {
  const never: Script = () => {
    throw new Error('asked');
  };
  expect(await run(never, { mayStart: async () => false })).toEqual({ kind: 'not-started' });
  const failure = { kind: 'unauthorized', request: 'GET /v1/company/people/fields' } as const;
  expect(await run(never, { mayStart: async () => failure })).toEqual(failure);
});

test('what is unselected is not asked for, and what was stored of it is taken back', async () => {
  await run(company(people(1)));
  const selection = { unselected: ['names', 'equity'], mapped: {}, extra: [] };
  const { client, journal } = scriptedHiBob(company(people(1)));
  await run(company([]), { client, selection });
  expect(journal.flatMap(({ body }) => body?.fields ?? [])).not.toContain('root.firstName');
  expect(journal.map(({ path }) => path)).not.toContain('/bulk/people/equities');
  const { items } = await store.employees({ connectionId, limit: 10, after: null });
  expect(items.map((json) => JSON.parse(json))).toMatchObject([
    { employeeId: 'p0', firstName: null, visibility: 'not_requested' },
  ]);
});
