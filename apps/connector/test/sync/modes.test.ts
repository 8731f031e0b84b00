import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { type SyncInput, type SyncOutcome, sync } from '../../src/sync/sync.ts';
import { type Asked, ok, refused, type Script, scriptedHiBob } from './scripted-hibob.ts';

let store: Store;
beforeAll(async () => {
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  store = opened.store;
});
afterAll(() => store.close());

let connectionId: string;
let connections = 0;
beforeEach(async () => {
  const input = { name: `modes-${connections++}`, baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1' };
  const selection = { unselected: [], mapped: {}, extra: [] };
  connectionId = (await store.saveConnection({ ...input, selection }, '2026-11-22T08:00:00.000Z')).id;
});

interface Person {
  readonly id: string;
  readonly number?: number;
  readonly title?: string;
  readonly pay: readonly (readonly [from: string, value: number, isCurrent: boolean])[];
  readonly grants?: readonly number[];
}

/** Everybody has two rows of pay, of which the first is over. */
const person = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  pay: [
    ['2024-01-01', 50_000, false],
    ['2025-01-01', 55_000, true],
  ],
  ...more,
});

const field = (id: string, type: string) => {
  const category = id.split('.')[0] ?? '';
  return { id, category, categoryId: category, categoryDisplayName: category, name: id, type };
};
const fields = [
  field('root.id', 'text'),
  field('work.employeeIdInCompany', 'number'),
  field('work.title', 'text'),
  field('payroll.salary.payment', 'currency'),
];
const day = (moment: number) => `2026-11-${String(moment).padStart(2, '0')}`;

/** What a company answers otherwise; null: it does not. */
type Special = (asked: Asked) => ReturnType<Script> | null;

const company =
  (all: readonly Person[], special: Special | null = null): Script =>
  (asked) => {
    const { path, query, body } = asked;
    const answer = special?.(asked) ?? null;
    if (answer !== null) return answer;
    if (path === '/company/people/fields') return ok(fields);
    if (path === '/company/named-lists') return ok({});
    const ids = body?.filters?.[0]?.values ?? query.employeeIds?.split(',') ?? null;
    const shown = all.filter(({ id }) => ids === null || ids.includes(id));
    if (path === '/people/search') {
      return ok({
        employees: shown.map(({ id, number = null, title = 'Clerk', pay }) => ({
          id,
          work: { employeeIdInCompany: number, title },
          payroll: { salary: { payment: { value: pay.findLast(([, , now]) => now)?.[1] ?? 0, currency: 'GBP' } } },
        })),
      });
    }
    const rowsOf = ({ pay, grants = [] }: Person) =>
      ({
        '/bulk/people/salaries': pay.map(([effectiveDate, value, isCurrent], id) => ({
          id,
          effectiveDate,
          isCurrent,
          base: { value, currency: 'GBP' },
        })),
        '/bulk/people/equities': grants.map((quantity, id) => ({ id, quantity, effectiveDate: '2025-01-01' })),
      })[path] ?? [];
    const results = shown.map((one) => ({ employeeId: one.id, values: rowsOf(one) }));
    return ok({ results, response_metadata: { next_cursor: null } });
  };

let minutes = 0;
async function run(script: Script, more: Partial<SyncInput> = {}, onDay = 22) {
  const at = new Date(Date.UTC(2026, 10, onDay, 9, minutes++ % 60)).toISOString();
  const { client, journal } = scriptedHiBob(script);
  const outcome = await sync({
    client,
    store,
    connectionId,
    runId: await store.startRun(connectionId, 'sync', at),
    selection: { unselected: [], mapped: {}, extra: [] },
    clock: { now: () => Date.parse(at) },
    today: day(onDay),
    mayStart: async () => true,
    ...more,
  });
  const tables = journal.filter(({ path }) => path.startsWith('/bulk/'));
  return {
    outcome,
    journal,
    tables: tables.map(({ path, query }) => [path.slice(13), query.employeeIds ?? 'everyone']),
  };
}
const reportOf = (outcome: SyncOutcome) => (outcome.kind === 'synced' ? outcome.report : outcome);

async function pay(includeGone = false) {
  const rows = [];
  for await (const { employeeId, amount } of store.rows(connectionId, 'base_pay', includeGone)) {
    rows.push(`${employeeId} ${amount}`);
  }
  return rows;
}
async function presences() {
  const people = [];
  for await (const one of store.rows(connectionId, 'employee', true)) {
    people.push([one.employeeId, one.presence, one.mergedInto]);
  }
  return people;
}

const three = [person('a'), person('b'), person('c')];

test('an incremental sync asks for everybody once, and for the tables of whoever changed', async () => {
  await run(company(three));
  const raised: Person = {
    id: 'b',
    pay: [
      ['2024-01-01', 50_000, false],
      ['2025-01-01', 55_000, false],
      ['2026-11-01', 60_000, true],
    ],
  };
  const { outcome, journal, tables } = await run(company([person('a'), raised, person('c')]), { mode: 'incremental' });
  expect(journal.filter(({ path }) => path === '/people/search').map(({ body }) => body?.filters)).toEqual([undefined]);
  expect(tables).toEqual([
    ['work', 'b'],
    ['employment', 'b'],
    ['lifecycle', 'b'],
    ['salaries', 'b'],
    ['variable', 'b'],
    ['equities', 'everyone'],
  ]);
  expect(reportOf(outcome)).toMatchObject({
    mode: 'incremental',
    because: 'it was asked for',
    tables: { base_pay: { inserted: 1, updated: 1, unchanged: 1, gone: 0 } },
  });
  expect(await pay()).toEqual(['a 50000', 'a 55000', 'b 50000', 'b 55000', 'b 60000', 'c 50000', 'c 55000']);
});

test('an incremental sync of an unchanged company reads no table but equity, and writes nothing', async () => {
  await run(company(three));
  const { outcome, journal } = await run(company(three), { mode: 'incremental' });
  expect(journal.map(({ path }) => path).sort()).toEqual([
    '/bulk/people/equities',
    '/company/named-lists',
    '/company/people/fields',
    '/people/search',
  ]);
  expect(reportOf(outcome)).toMatchObject({
    people: { unknown: 3 },
    tables: { employee: { inserted: 0, updated: 0, gone: 0 }, base_pay: { inserted: 0, updated: 0, gone: 0 } },
  });
});

test('T9: a grant that comes or goes shows in no field, and is found all the same', async () => {
  await run(company([person('a', { grants: [100, 200] }), person('b')]));
  const next = [person('a', { grants: [100] }), person('b', { grants: [300] })];
  const { outcome } = await run(company(next), { mode: 'incremental' });
  expect(reportOf(outcome)).toMatchObject({
    tables: { equity_grant: { inserted: 1, updated: 0, unchanged: 1, gone: 1 } },
  });
});

test('equity weekly: it is left to the sync that reads everything, and the report says so', async () => {
  await run(company([person('a', { grants: [100] })]));
  const next = [person('a', { grants: [100, 200] })];
  const { outcome, tables } = await run(company(next), { mode: 'incremental', equityWeekly: true });
  expect(tables).toEqual([]);
  expect(reportOf(outcome)).toMatchObject({ leftForLater: ['equities'] });
  expect(reportOf((await run(company(next))).outcome)).toMatchObject({ tables: { equity_grant: { inserted: 1 } } });
});

test('auto: everything the first time, then whoever changed, and everything again a week later', async () => {
  const modes = [];
  for (const onDay of [1, 2, 7, 8, 9]) {
    const { outcome } = await run(company(three), { mode: 'auto' }, onDay);
    modes.push(outcome.kind === 'synced' ? outcome.report.mode : outcome.kind);
  }
  expect(modes).toEqual(['full', 'incremental', 'incremental', 'reconcile', 'incremental']);
});

test('T8: a row in the future shows in no field, and no notice need ever come of it: the reconcile finds it', async () => {
  await run(company(three), {}, 1);
  const planned = [person('a', { pay: [...person('a').pay, ['2027-01-01', 70_000, false]] }), person('b'), person('c')];
  await run(company(planned), { mode: 'auto' }, 2);
  expect(await pay()).not.toContain('a 70000');
  await run(company(planned), { mode: 'auto' }, 9);
  expect(await pay()).toContain('a 70000');
});

test('what is asked for has changed: everything is read', async () => {
  await run(company(three));
  const selection = { unselected: ['names'], mapped: {}, extra: ['work.title'] };
  const { outcome } = await run(company(three), { mode: 'incremental', selection });
  expect(reportOf(outcome)).toMatchObject({ mode: 'full', because: 'what is asked for has changed since' });
});

test('a sync that ended in the middle goes on: what was read is not asked for again', async () => {
  const broken: Special = ({ path }) => (path === '/bulk/people/variable' ? refused(401) : null);
  const first = await run(company(three, broken));
  expect(first.outcome).toMatchObject({ kind: 'unauthorized' });
  expect(await pay()).toEqual([]);
  const second = await run(company(three));
  expect(second.tables.map(([table]) => table)).not.toContain('salaries');
  expect(reportOf(second.outcome)).toMatchObject({ resumed: true, tables: { base_pay: { inserted: 6 } } });
  expect(reportOf((await run(company(three))).outcome)).toMatchObject({ resumed: false });
});

test('what was read yesterday is not written today', async () => {
  const broken: Special = ({ path }) => (path === '/bulk/people/variable' ? refused(401) : null);
  await run(company(three, broken), {}, 1);
  expect(reportOf((await run(company(three), {}, 2)).outcome)).toMatchObject({ resumed: false });
});

test('C9: everybody is asked for, the inactive too, in every search', async () => {
  const { journal } = await run(company(three));
  const incremental = await run(company(three), { mode: 'incremental' });
  const searches = [...journal, ...incremental.journal].filter(({ path }) => path === '/people/search');
  expect(searches.map(({ body }) => body?.showInactive)).toEqual([true, true, true]);
});

test('C8: too many people are missing: nothing is read, nothing changes; force goes on and is kept with the run', async () => {
  const many = Array.from({ length: 20 }, (_, n) => person(`p${String(n).padStart(2, '0')}`));
  await run(company(many));
  const before = await presences();
  const stopped = await run(company(many.slice(0, 10)));
  expect(stopped.outcome).toMatchObject({ kind: 'stopped', missing: 10, lastSeen: 20 });
  expect(stopped.tables).toEqual([]);
  expect(await presences()).toEqual(before);
  const forced = await run(
    company(many.slice(0, 10), ({ path }) => (/^\/people\/p/.test(path) ? refused(403) : null)),
    {
      force: true,
    },
  );
  expect(reportOf(forced.outcome)).toMatchObject({ absent: { hidden: 10 }, forced: { kind: 'stopped', missing: 10 } });
  expect((await store.runs(connectionId, 1))[0]).toMatchObject({
    mode: 'full',
    forced: { kind: 'stopped', missing: 10 },
  });
});

test('histories that are hidden all at once stop the sync; forced, it keeps what it had', async () => {
  const many = Array.from({ length: 12 }, (_, n) => person(`p${n}`));
  await run(company(many));
  const current = many.map((one) => ({ ...one, pay: one.pay.slice(1) }));
  // The ids of the rows stay what they were.
  const hidden = company(many, ({ path }) =>
    path === '/bulk/people/salaries'
      ? ok({
          results: current.map(({ id, pay: [row] }) => ({
            employeeId: id,
            values: [{ id: 1, effectiveDate: row?.[0], isCurrent: true, base: { value: row?.[1], currency: 'GBP' } }],
          })),
          response_metadata: { next_cursor: null },
        })
      : null,
  );
  const stopped = await run(hidden);
  expect(stopped.outcome).toEqual({
    kind: 'stopped',
    missing: 12,
    lastSeen: 24,
    message:
      'The Salary table shows 12 rows instead of 24, and none that is over. Nothing was changed. Probably View histories was ' +
      'unticked on the category of this table (payroll) in the permission group of the service user.',
  });
  expect((await pay()).length).toBe(24);
  const forced = await run(hidden, { force: true });
  expect(reportOf(forced.outcome)).toMatchObject({ tables: { base_pay: { gone: 0 } } });
  expect((await pay()).length).toBe(24);
});

test('why somebody is not there: hidden, erased, or merged into another; whoever comes back is read again', async () => {
  const all = ['hidden', 'erased', 'merged', 'stays'].map((id, n) => person(id, { number: n + 1 }));
  await run(company(all));
  const now = [person('stays', { number: 4 }), person('newcomer', { number: 3 })];
  const probed = await run(
    company(now, ({ path }) => {
      if (/^\/people\/(hidden|erased)(\/work)?$/.test(path)) return refused(path.includes('erased') ? 404 : 403);
      return null;
    }),
  );
  expect(reportOf(probed.outcome)).toMatchObject({ absent: { left: 0, hidden: 1, erased: 1, merged: 1 } });
  expect(await presences()).toEqual([
    ['erased', 'erased', null],
    ['hidden', 'hidden', null],
    ['merged', 'merged', 'newcomer'],
    ['newcomer', 'present', null],
    ['stays', 'present', null],
  ]);
  expect(await pay()).toEqual(['newcomer 50000', 'newcomer 55000', 'stays 50000', 'stays 55000']);
  const back = await run(company([...now, person('hidden', { number: 1 })]), { mode: 'incremental' });
  expect(back.tables[0]).toEqual(['work', 'hidden']);
  expect(await presences()).toContainEqual(['hidden', 'present', null]);
});

test('a 404 for a person alone proves nothing where their tables say 403', async () => {
  await run(company([person('a'), person('b')]));
  const ambiguous: Special = ({ path }) => {
    if (path === '/people/b') return refused(404);
    return path === '/people/b/work' ? refused(403) : null;
  };
  await run(company([person('a')], ambiguous));
  expect(await presences()).toEqual([
    ['a', 'present', null],
    ['b', 'hidden', null],
  ]);
});

test('two syncs of one connection take turns', async () => {
  const hold = await store.hold(connectionId);
  expect((await run(company(three))).outcome).toEqual({ kind: 'busy' });
  await hold?.letGo();
  expect((await run(company(three))).outcome).toMatchObject({ kind: 'synced' });
});

test('record time goes forward, whatever the clock says', async () => {
  await run(company([person('a', { title: 'Clerk' })]), {}, 22);
  await run(company([person('a', { title: 'Head' })]), {}, 1);
  const times = (await store.runs(connectionId, 5)).map(({ recordedAt }) => recordedAt ?? '').sort();
  expect(times[1]).toBe(new Date(Date.parse(times[0] ?? '') + 1).toISOString());
});
