import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFailure } from '../../src/hibob/answer.ts';
import { openStore } from '../../src/store/open.ts';
import type { Checkpoint } from '../../src/store/staging.ts';
import type { Store } from '../../src/store/store.ts';
import type { Progress } from '../../src/sync/progress.ts';
import { readAll, readLists } from '../../src/sync/read.ts';
import { readIds } from '../../src/sync/read-people.ts';
import type { ReadPlan } from '../../src/sync/read-plan.ts';
import type { StagedPerson } from '../../src/sync/staged-person.ts';
import { tableScope } from '../../src/sync/table-scope.ts';
import { ok, refused, type Script, scriptedHiBob } from './scripted-hibob.ts';

let store: Store;
beforeAll(async () => {
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  store = opened.store;
});
afterAll(() => store.close());

const field = (id: string) => ({ id, label: id, category: 'Work', type: 'text', list: null });
const plan = (more: Partial<ReadPlan> = {}): ReadPlan => ({
  fields: [field('root.id'), field('work.title')],
  tables: ['work', 'equities'],
  watched: [],
  mapped: new Map(),
  custom: [],
  ...more,
});
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => `39803423327329${String(index).padStart(5, '0')}`);
const noRows = ok({ results: [], response_metadata: { next_cursor: null } });
const noLists = ok({});

/** A company of so many people, each with a title, and tables without rows. */
const company =
  (count: number, more: (asked: Parameters<Script>[0]) => ReturnType<Script> | null = () => null): Script =>
  (asked) => {
    const special = more(asked);
    if (special !== null) return special;
    if (asked.path === '/company/named-lists') return noLists;
    if (asked.path.startsWith('/bulk/')) return noRows;
    const wantedIds = asked.body?.filters?.[0]?.values ?? ids(count);
    return ok({
      employees: wantedIds.map((id) => ({
        id,
        '/root/id': { value: id },
        '/work/title': { value: `t${id.slice(-5)}` },
      })),
    });
  };

let connections = 0;
async function connected(): Promise<string> {
  const input = { name: `read-${connections++}`, baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1' };
  const selection = { unselected: [], mapped: {}, extra: [] };
  return (await store.saveConnection({ ...input, selection }, '2026-11-22T08:00:00.000Z')).id;
}

/** Reads a company as a sync does, and gives back what is staged of each source. `connectionId`: one that has read before. */
async function readCompany(script: Script, thePlan: ReadPlan = plan(), connectionId?: string) {
  const { client, journal } = scriptedHiBob(script);
  const progress: Progress[] = [];
  const id = connectionId ?? (await connected());
  const unfinished = await store.unfinished(id);
  const begun = { mode: 'full' as const, planHash: 'p', startedAt: '2026-11-22T08:00:00.000Z' };
  if (unfinished === null) await store.begin(id, begun);
  const reached = new Map((unfinished?.checkpoints ?? []).map((one): [string, Checkpoint] => [one.source, one]));
  const everyone = await readIds({ client });
  const lists = await readLists(client);
  const clock = { now: () => Date.parse('2026-11-22T09:00:00.000Z') };
  const reader = { client, store, connectionId: id, clock, today: '2026-11-22', plan: thePlan, reached };
  const failure = [everyone, lists].find(isFailure);
  const result =
    failure ??
    (await readAll(
      { ...reader, onProgress: (each) => progress.push(each) },
      { everyone: isFailure(everyone) ? [] : everyone, changed: null },
      tableScope(thePlan, null, false),
    ));
  const staged = await store.stagedOf(id, isFailure(everyone) ? [] : everyone);
  const of = (source: string) =>
    staged.filter((part) => part.source === source).map(({ employeeId, page, payload }) => [employeeId, page, payload]);
  return { result, journal, progress, of, id };
}

test('T3, E14: asks who is there, once and without a filter, then for everyone in batches of 200, and for the lists and tables beside it', async () => {
  const { result, journal, progress, of } = await readCompany(company(401));
  const searches = journal.filter(({ path }) => path === '/people/search').map(({ body }) => body);
  expect(searches).toEqual([
    { fields: ['root.id'], showInactive: true },
    ...[ids(401).slice(0, 200), ids(401).slice(200, 400), ids(401).slice(400)].map((values) => ({
      fields: ['root.id', 'work.title'],
      filters: [{ fieldPath: 'root.id', operator: 'equals', values }],
      showInactive: true,
    })),
  ]);
  expect(journal.filter(({ path }) => path !== '/people/search').map(({ path, query }) => [path, query])).toEqual([
    ['/company/named-lists', { includeArchived: 'true' }],
    ['/bulk/people/work', { limit: '200' }],
    ['/bulk/people/equities', { limit: '200' }],
  ]);
  expect(of('people').length).toBe(401);
  expect(of('people').at(-1)).toEqual([
    '3980342332732900400',
    2,
    {
      fingerprint: expect.stringMatching(/^[\w-]{43}$/),
      said: { 'root.id': '3980342332732900400', 'work.title': 't00400' },
      unreadable: {},
    },
  ]);
  expect(result instanceof Map && result.get('people')).toEqual({
    source: 'people',
    cursor: '3980342332732900400',
    isDone: true,
    pages: 3,
    rows: 401,
    notes: null,
  });
  expect(progress.filter(({ step }) => step === 'People').map(({ done, total }) => [done, total])).toEqual([
    [0, 401],
    [200, 401],
    [400, 401],
    [401, 401],
  ]);
});

test('only reads are sent', async () => {
  const { journal } = await readCompany(company(3));
  expect([...new Set(journal.map(({ method, path }) => `${method} ${path}`))].sort()).toEqual([
    'GET /bulk/people/equities',
    'GET /bulk/people/work',
    'GET /company/named-lists',
    'POST /people/search',
  ]);
});

test('E11: more than 400 fields are asked for in several searches and put together', async () => {
  const fields = [field('root.id'), ...Array.from({ length: 500 }, (_, index) => field(`work.f${index}`))];
  const values: Script = ({ body, path }) => {
    if (path === '/company/named-lists') return noLists;
    const asked = body?.fields ?? [];
    return ok({
      employees: [{ id: '1', ...Object.fromEntries(asked.map((id) => [`/${id.replace('.', '/')}`, { value: id }])) }],
    });
  };
  const { journal, of } = await readCompany(values, plan({ fields, tables: [] }));
  expect(journal.filter(({ body }) => (body?.fields.length ?? 0) > 400)).toEqual([]);
  const said = of('people').map(([, , person]) => Object.keys((person as StagedPerson).said).length);
  expect(said).toEqual([501]);
});

test('rows of one person that are spread over pages are staged page by page', async () => {
  const row = (id: number, isCurrent: boolean) => ({
    employeeId: '3980342332732900000',
    values: [{ id, effectiveDate: '2024-01-01', isCurrent }],
  });
  const { result, progress, of } = await readCompany(
    company(1, ({ path, query }) => {
      if (path !== '/bulk/people/work') return null;
      return query.cursor === undefined
        ? ok({ results: [row(1, true)], response_metadata: { next_cursor: 'x' } })
        : ok({ results: [row(2, false)], response_metadata: { next_cursor: null } });
    }),
    plan({ tables: ['work'] }),
  );
  expect(of('work')).toEqual([
    ['3980342332732900000', 0, [{ id: 1, effectiveDate: '2024-01-01', isCurrent: true }]],
    ['3980342332732900000', 1, [{ id: 2, effectiveDate: '2024-01-01', isCurrent: false }]],
  ]);
  expect(result instanceof Map && result.get('work')).toMatchObject({
    isDone: true,
    pages: 2,
    rows: 2,
    notes: { path: 'bulk/people/work', oneByOne: false, historyShown: true, notRead: [] },
  });
  expect(progress.filter(({ step }) => step === 'Work table').map(({ done }) => done)).toEqual([1, 2]);
});

test('T5: whatever the cursor is called, pages are read to the end', async () => {
  const row = (id: string) => ({ employeeId: id, values: [{ id: 1 }] });
  for (const key of ['next_cursor', 'cursor']) {
    const { of } = await readCompany(
      company(2, ({ path, query }) => {
        if (path !== '/bulk/people/work') return null;
        const isFirst = query.cursor === undefined;
        const [result, cursor] = isFirst ? [row(ids(2)[0] ?? ''), 'x'] : [row(ids(2)[1] ?? ''), null];
        return ok({ results: [result], response_metadata: { [key]: cursor } });
      }),
      plan({ tables: ['work'] }),
    );
    expect(of('work').map(([id]) => id)).toEqual(ids(2));
  }
});

const sixPages =
  (failAt: number | null): Script =>
  (asked) =>
    company(6, ({ path, query }) => {
      if (path !== '/bulk/people/work') return null;
      const page = Number(query.cursor ?? 0);
      if (page === failAt) return refused(401);
      const row = { employeeId: ids(6)[page], values: [{ id: page }] };
      return ok({ results: [row], response_metadata: { next_cursor: page === 5 ? null : String(page + 1) } });
    })(asked);

test('a reading that ended goes on in the middle of a table, with the cursor it had come to', async () => {
  const only = plan({ tables: ['work'] });
  const first = await readCompany(sixPages(4), only);
  expect(first.result).toEqual({ kind: 'unauthorized', request: 'GET /v1/bulk/people/work' });
  const second = await readCompany(sixPages(null), only, first.id);
  expect(second.journal.filter(({ path }) => path === '/bulk/people/work').map(({ query }) => query.cursor)).toEqual([
    '4',
    '5',
  ]);
  expect(second.journal.filter(({ body }) => body?.filters !== undefined)).toEqual([]);
  expect(second.of('work').map(([id, page]) => [id, page])).toEqual(ids(6).map((id, page) => [id, page]));
});

test('a cursor that is not good any more begins its table anew, and doubles nothing', async () => {
  const only = plan({ tables: ['work'] });
  const first = await readCompany(sixPages(4), only);
  const forgetful: Script = (asked) =>
    asked.query.cursor === '4' && restarts++ === 0 ? refused(400) : sixPages(null)(asked);
  let restarts = 0;
  const second = await readCompany(forgetful, only, first.id);
  expect(second.journal.filter(({ path }) => path === '/bulk/people/work').map(({ query }) => query.cursor)).toEqual([
    '4',
    undefined,
    '1',
    '2',
    '3',
    '4',
    '5',
  ]);
  expect(second.of('work').map(([id]) => id)).toEqual(ids(6));
});

test('T7: the paths of tables are HiBob’s own: variable in the singular, equities in the plural', async () => {
  const { journal } = await readCompany(
    company(1, ({ path }) =>
      path.startsWith('/bulk/') ? refused(404) : path.includes('/people/3') ? ok({ values: [] }) : null,
    ),
    plan({ tables: ['variable', 'equities'] }),
  );
  expect(
    [
      ...new Set(journal.map(({ path }) => path).filter((path) => path.startsWith('/bulk') || path.includes('/3'))),
    ].sort(),
  ).toEqual([
    '/bulk/people/equities',
    '/bulk/people/variable',
    '/people/3980342332732900000/equities',
    '/people/3980342332732900000/variable',
  ]);
});

test('a bulk table that is not there is read person by person', async () => {
  const { result, journal, of } = await readCompany(
    company(2, ({ path }) => {
      if (path === '/bulk/people/equities') return refused(404);
      return path.endsWith('/equities') ? ok({ values: [{ id: 7 }] }) : null;
    }),
    plan({ tables: ['equities'] }),
  );
  expect(of('equities')).toEqual([
    ['3980342332732900000', 0, [{ id: 7 }]],
    ['3980342332732900001', 0, [{ id: 7 }]],
  ]);
  expect(result instanceof Map && result.get('equities')).toMatchObject({
    isDone: true,
    notes: { path: 'people/{id}/equities', oneByOne: true },
  });
  expect(journal.filter(({ path }) => path.endsWith('/equities')).length).toBe(4);
});

test('one person without the table proves nothing: five, spread over the company, are asked before it counts as not there', async () => {
  const asked = (people: number) =>
    readCompany(
      company(people, ({ path }) => {
        if (path === '/bulk/people/equities') return refused(404);
        if (!path.endsWith('/equities')) return null;
        return path.includes('00040') ? ok({ values: [{ id: 7 }] }) : refused(404);
      }),
      plan({ tables: ['equities'] }),
    );
  const lonely = await asked(50);
  expect(lonely.of('equities').filter(([, , rows]) => (rows as readonly unknown[]).length > 0)).toEqual([
    ['3980342332732900040', 2, [{ id: 7 }]],
  ]);
  const none = await asked(30);
  expect(none.result instanceof Map && none.result.get('equities')).toMatchObject({
    isDone: true,
    rows: 0,
    notes: { path: null, oneByOne: true },
  });
  expect(none.journal.filter(({ path }) => path.endsWith('/equities')).map(({ path }) => path.slice(-14))).toEqual(
    ['people/equities', '00000/equities', '00006/equities', '00012/equities', '00018/equities', '00024/equities'].map(
      (path) => path.slice(-14),
    ),
  );
});

test('somebody who came out of reach meanwhile is left out, and a table that refuses everybody is a failure', async () => {
  const refusing = (who: RegExp) =>
    readCompany(
      company(3, ({ path }) => {
        if (path === '/bulk/people/equities') return refused(404);
        if (!path.endsWith('/equities')) return null;
        return who.test(path) ? refused(403) : ok({ values: [] });
      }),
      plan({ tables: ['equities'] }),
    );
  const one = await refusing(/00001/);
  expect(one.result instanceof Map && one.result.get('equities')).toMatchObject({
    notes: { notRead: ['3980342332732900001'] },
  });
  expect((await refusing(/./)).result).toMatchObject({ kind: 'forbidden' });
});

test.each([
  ['the search', '/people/search', 401, { kind: 'unauthorized', request: 'POST /v1/people/search' }],
  ['a table', '/bulk/people/work', 403, { kind: 'forbidden', request: 'GET /v1/bulk/people/work', html: false }],
  [
    'the lists',
    '/company/named-lists',
    500,
    { kind: 'server-error', request: 'GET /v1/company/named-lists', status: 500 },
  ],
])('a failure of %s is the answer', async (_, failing, status, failure) => {
  const { result } = await readCompany(company(3, ({ path }) => (path === failing ? refused(status) : null)));
  expect(result).toEqual(failure);
});

test('after a failure the other parts do not go on to their end', async () => {
  let page = 0;
  const endless = () =>
    ok({ results: [{ employeeId: '1', values: [] }], response_metadata: { next_cursor: String(page++) } });
  const { result, journal } = await readCompany(
    company(3, ({ path }) => {
      if (path === '/bulk/people/equities') return refused(403);
      return path === '/bulk/people/work' ? endless() : null;
    }),
  );
  expect(result).toMatchObject({ kind: 'forbidden' });
  expect(journal.length).toBeLessThan(20);
});

test('people without an id cannot be told apart', async () => {
  const { result } = await readCompany(
    company(1, ({ body }) => (body ? ok({ employees: [{ work: {} }, { id: '1' }] }) : null)),
  );
  expect(result).toEqual({
    kind: 'not-hibob',
    request: 'POST /v1/people/search',
    reason: '1 employees came without an id: View on Basic info may be missing',
  });
});
