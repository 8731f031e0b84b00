import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { databaseTrouble } from '../../src/store/database-trouble.ts';
import { openStore } from '../../src/store/open.ts';
import type { EmployeeRecord } from '../../src/store/record.ts';
import type { Store } from '../../src/store/store.ts';
import { startPostgres } from './real-postgres.ts';
import { ann, annsPay, at, ben, later } from './records.ts';

const postgres = await startPostgres();
if (postgres.kind === 'missing') console.warn(`SKIPPED the store on real PostgreSQL: ${postgres.reason}`);
afterAll(() => (postgres.kind === 'started' ? postgres.stop() : undefined));

describe('the store on PGlite', () => storeContract(() => openStore({ memory: true })));
describe.skipIf(postgres.kind === 'missing')('the store on PostgreSQL', () =>
  storeContract(async () => openStore({ databaseUrl: await database('contract') })),
);

describe.skipIf(postgres.kind === 'missing')('a PostgreSQL server', () => {
  it('may be met by two connectors at once while it is empty', async () => {
    const databaseUrl = await database('twins');
    const both = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
    expect(both.map(({ kind }) => kind)).toEqual(['opened', 'opened']);
    for (const opened of both) if (opened.kind === 'opened') await opened.store.close();
  });

  it('that ends the connection is told in words, without what was asked', async () => {
    const opened = await openStore({ databaseUrl: await database('lost') });
    if (opened.kind !== 'opened' || postgres.kind !== 'started') throw new Error(opened.kind);
    await postgres.stop();
    const thrown = await opened.store.connection('secret-name').catch((error: unknown) => error);
    expect(databaseTrouble(thrown)).toEqual({
      kind: 'trouble',
      code: 'database-unusable',
      message: expect.stringMatching(/^The database stopped working: the connection to it was lost \(\w+\)\.$/),
      fix: 'Check that the PostgreSQL server runs, then start again; what was not finished was not written.',
    });
    await opened.store.close();
  });
});

async function database(name: string): Promise<string> {
  if (postgres.kind === 'missing') throw new Error(postgres.reason);
  return postgres.database(name);
}

async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const one of all) collected.push(one);
  return collected;
}

function storeContract(open: () => ReturnType<typeof openStore>) {
  let store: Store;
  let acme: string;
  const runs: string[] = [];

  beforeAll(async () => {
    const opened = await open();
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    store = opened.store;
    const saved = await store.saveConnection(
      { name: 'acme', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1', selection },
      at,
    );
    acme = saved.id;
  });
  afterAll(() => store.close());

  const selection = { unselected: ['gender'], mapped: {}, extra: ['category_1.field_2'] };

  async function apply(changes: Parameters<Store['apply']>[2], when = at) {
    const id = await store.startRun(acme, 'sync', when);
    runs.push(id);
    await store.apply(acme, { id, at: when }, changes);
    return id;
  }

  it('knows nobody before the first sync', async () => {
    expect(await store.lastSeen(acme)).toEqual([]);
    expect([...(await store.hashes(acme, 'employee'))]).toEqual([]);
    expect(await store.connection('nobody')).toBeNull();
  });

  it('saving a connection of the same name brings it up to date and keeps its id', async () => {
    const again = await store.saveConnection(
      { name: 'acme', baseUrl: 'http://127.0.0.1:4010', serviceUserId: 'SERVICE-2', selection },
      later,
    );
    expect(again).toEqual({
      id: acme,
      name: 'acme',
      baseUrl: 'http://127.0.0.1:4010',
      serviceUserId: 'SERVICE-2',
      selection: { unselected: ['gender'], mapped: {}, extra: ['category_1.field_2'] },
      createdAt: '2026-10-07T08:00:00.000Z',
      lastCheck: null,
      lastCheckAt: null,
    });
    expect(await store.connections()).toEqual([again]);
  });

  it('keeps the last check of a connection', async () => {
    await store.saveCheck(acme, { verdict: 'ready' }, later);
    const found = await store.connection('acme');
    expect([found?.lastCheck, found?.lastCheckAt]).toEqual([{ verdict: 'ready' }, '2026-10-08T08:00:00.000Z']);
  });

  it('keeps records with what was said of them, digit for digit', async () => {
    const runId = await apply({ put: { employee: [ann, ben], base_pay: [annsPay] }, gone: {} });
    expect(await store.employees({ connectionId: acme, limit: 1, after: null })).toEqual({
      items: [{ ...ann, connectionId: acme, runId, fetchedAt: at, firstSeenAt: at, goneAt: null }],
      next: '3980342332732998001/3980342332732998001',
    });
    expect(await store.pay({ connectionId: acme, limit: 10, after: null })).toEqual({
      items: [
        {
          ...annsPay,
          amount: '82000.10',
          employeeNumber: '17',
          connectionId: acme,
          runId,
          fetchedAt: at,
          firstSeenAt: at,
          goneAt: null,
        },
      ],
      next: null,
    });
  });

  it('pages on from a cursor and ends with null', async () => {
    const page = await store.employees({
      connectionId: acme,
      limit: 1,
      after: '3980342332732998001/3980342332732998001',
    });
    expect([page.items.map((item) => item.displayName), page.next]).toEqual([['Ben Bo'], null]);
  });

  it('tells the next sync whom it saw and what it read', async () => {
    expect(await store.lastSeen(acme)).toEqual([
      { employeeId: '3980342332732998001', status: 'active', terminationDate: null },
      { employeeId: '3980342332732998002', status: 'terminated', terminationDate: '2026-09-30' },
    ]);
    expect([...(await store.hashes(acme, 'base_pay'))]).toEqual([['3980342332732998001/1000020240101', 'p1']]);
  });

  it('changes a record in place and remembers when it was first seen', async () => {
    const changed: EmployeeRecord = { ...ann, displayName: 'Ann Bell', payloadHash: 'a2' };
    const runId = await apply({ put: { employee: [changed] }, gone: {} }, later);
    const page = await store.employees({ connectionId: acme, limit: 1, after: null });
    expect(page.items).toEqual([
      { ...changed, connectionId: acme, runId, fetchedAt: later, firstSeenAt: at, goneAt: null },
    ]);
  });

  it('gives the same state when the same changes are applied again', async () => {
    const before = await store.counts(acme);
    await apply({ put: { employee: [{ ...ann, displayName: 'Ann Bell', payloadHash: 'a2' }] }, gone: {} }, later);
    expect(await store.counts(acme)).toEqual(before);
  });

  it('keeps what HiBob no longer shows, marked with the time, and leaves it out of readings', async () => {
    await apply({ put: {}, gone: { employee: [ben] } }, later);
    expect((await store.lastSeen(acme)).map((one) => one.employeeId)).toEqual(['3980342332732998001']);
    expect(await store.counts(acme)).toEqual({
      employee: 1,
      job: 0,
      employment: 0,
      lifecycle: 0,
      base_pay: 1,
      variable_pay: 0,
      equity_grant: 0,
      custom_value: 0,
    });
    const all = await collect(store.rows(acme, 'employee', true));
    expect(all.map((row) => [row.displayName, row.goneAt])).toEqual([
      ['Ann Bell', null],
      ['Ben Bo', '2026-10-08T08:00:00.000Z'],
    ]);
  });

  it('shows a record again that came back', async () => {
    await apply({ put: { employee: [ben] }, gone: {} }, later);
    expect((await store.counts(acme)).employee).toBe(2);
  });

  it('writes all of a change or nothing', async () => {
    const broken = { ...annsPay, sourceEntryId: '2', effectiveFrom: '2026-02-31' };
    const before = await store.counts(acme);
    await expect(
      apply({ put: { employee: [{ ...ann, employeeId: '9', sourceEntryId: '9' }], base_pay: [broken] }, gone: {} }),
    ).rejects.toThrow();
    expect(await store.counts(acme)).toEqual(before);
  });

  it('hands out every row of a large table, in order, across page borders', async () => {
    const entries = Array.from({ length: 2001 }, (_, n) => ({ ...annsPay, sourceEntryId: String(10_000 + n) }));
    await apply({ put: { base_pay: entries }, gone: {} });
    const rows = await collect(store.rows(acme, 'base_pay'));
    expect(rows.map((row) => row.sourceEntryId)).toEqual(
      ['1000020240101', ...entries.map((one) => one.sourceEntryId)].sort(),
    );
  });

  it('keeps two connections apart', async () => {
    const other = await store.saveConnection(
      { name: 'other', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-9', selection },
      at,
    );
    expect(await store.lastSeen(other.id)).toEqual([]);
    expect(await store.employees({ connectionId: other.id, limit: 5, after: null })).toEqual({ items: [], next: null });
  });

  it('remembers runs, newest first, one that never ended without an end', async () => {
    const first = runs[0] ?? '';
    await store.finishRun(first, 'synced', { rows: 3 }, later);
    const newest = await store.startRun(acme, 'check', '2026-10-09T08:00:00.000Z');
    const all = await store.runs(acme, 100);
    expect(all[0]).toMatchObject({ id: newest, kind: 'check', finishedAt: null, outcome: null, report: null });
    expect(all.find((run) => run.id === first)).toMatchObject({
      kind: 'sync',
      startedAt: '2026-10-07T08:00:00.000Z',
      finishedAt: '2026-10-08T08:00:00.000Z',
      outcome: 'synced',
      report: { rows: 3 },
    });
  });
}
