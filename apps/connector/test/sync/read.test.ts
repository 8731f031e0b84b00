import { expect, test } from 'vitest';
import { type Progress, read } from '../../src/sync/read.ts';
import type { ReadPlan } from '../../src/sync/read-plan.ts';
import { ok, refused, type Script, scriptedHiBob } from './scripted-hibob.ts';

const field = (id: string) => ({ id, label: id, category: 'Work', type: 'text', list: null });
const plan = (more: Partial<ReadPlan> = {}): ReadPlan => ({
  fields: [field('root.id'), field('work.title')],
  tables: ['work', 'equities'],
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

async function readCompany(script: Script, thePlan: ReadPlan = plan()) {
  const { client, journal } = scriptedHiBob(script);
  const progress: Progress[] = [];
  const result = await read(client, thePlan, (each) => progress.push(each));
  return { result, journal, progress };
}

test('asks who is there, then for everyone in batches of 200, and for the lists and tables beside it', async () => {
  const { result, journal, progress } = await readCompany(company(401));
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
  expect('people' in result && result.people.size).toBe(401);
  expect('people' in result && result.people.get('3980342332732900400')?.get('work.title')).toEqual({
    kind: 'value',
    value: 't00400',
  });
  expect(progress.filter(({ step }) => step === 'People')).toEqual([
    { step: 'People', done: 0, total: 401 },
    { step: 'People', done: 200, total: 401 },
    { step: 'People', done: 400, total: 401 },
    { step: 'People', done: 401, total: 401 },
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

test('more than 400 fields are asked for in several searches and put together', async () => {
  const fields = [field('root.id'), ...Array.from({ length: 500 }, (_, index) => field(`work.f${index}`))];
  const values: Script = ({ body, path }) => {
    if (path === '/company/named-lists') return noLists;
    const asked = body?.fields ?? [];
    return ok({
      employees: [{ id: '1', ...Object.fromEntries(asked.map((id) => [`/${id.replace('.', '/')}`, { value: id }])) }],
    });
  };
  const { result, journal } = await readCompany(values, plan({ fields, tables: [] }));
  expect(journal.filter(({ body }) => (body?.fields.length ?? 0) > 400)).toEqual([]);
  expect('people' in result && result.people.get('1')?.size).toBe(501);
});

test('rows of one person that are spread over pages come together', async () => {
  const row = (id: number) => ({ employeeId: '3980342332732900000', values: [{ id, effectiveDate: '2024-01-01' }] });
  const { result, progress } = await readCompany(
    company(1, ({ path, query }) => {
      if (path !== '/bulk/people/work') return null;
      return query.cursor === undefined
        ? ok({ results: [row(1)], response_metadata: { next_cursor: 'x' } })
        : ok({ results: [row(2)], response_metadata: { next_cursor: null } });
    }),
    plan({ tables: ['work'] }),
  );
  expect('tables' in result && result.tables.get('work')).toEqual({
    kind: 'rows',
    path: 'bulk/people/work',
    byEmployee: new Map([
      [
        '3980342332732900000',
        [
          { id: 1, effectiveDate: '2024-01-01' },
          { id: 2, effectiveDate: '2024-01-01' },
        ],
      ],
    ]),
  });
  expect(progress.filter(({ step }) => step === 'Work table')).toEqual([
    { step: 'Work table', done: 1, total: null },
    { step: 'Work table', done: 2, total: null },
  ]);
});

test('a bulk table that is not there is read person by person', async () => {
  const { result } = await readCompany(
    company(2, ({ path }) => {
      if (path === '/bulk/people/equities') return refused(404);
      return path.endsWith('/equities') ? ok({ values: [{ id: 7 }] }) : null;
    }),
    plan({ tables: ['equities'] }),
  );
  expect('tables' in result && result.tables.get('equities')).toEqual({
    kind: 'rows',
    path: 'people/{id}/equities',
    byEmployee: new Map([
      ['3980342332732900000', [{ id: 7 }]],
      ['3980342332732900001', [{ id: 7 }]],
    ]),
  });
});

test('a table that is not there for anybody either is not available, after three questions', async () => {
  const { result, journal } = await readCompany(
    company(50, ({ path }) => (path.endsWith('/equities') ? refused(404) : null)),
    plan({ tables: ['equities'] }),
  );
  expect('tables' in result && result.tables.get('equities')).toEqual({ kind: 'not-available' });
  expect(journal.filter(({ path }) => path.endsWith('/equities')).length).toBe(4);
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
