import { startPostgres } from '@hibob-kit/real-postgres';
import { eq, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExecuteSql, openQueue } from '../../src/queue/work-queue.ts';
import { drizzleOptions } from '../../src/store/database.ts';
import { databaseTrouble } from '../../src/store/database-trouble.ts';
import { openStore } from '../../src/store/open.ts';
import type { EmployeeRecord } from '../../src/store/record.ts';
import { rowAsJson } from '../../src/store/row-as-json.ts';
import type { Changes, PageRequest, Store } from '../../src/store/store.ts';
import { tables } from '../../src/store/tables.ts';
import { ann, annsPay, at, ben, bensJob, bensValue, evenLater, later } from './records.ts';

const postgres = await startPostgres();
if (postgres.kind === 'missing') console.warn(`SKIPPED the store on real PostgreSQL: ${postgres.reason}`);
afterAll(() => (postgres.kind === 'started' ? postgres.stop() : undefined));

describe('the store on PGlite', () => storeContract(() => openStore({ memory: true })));
describe.skipIf(postgres.kind === 'missing')('the store on PostgreSQL', () =>
  storeContract(async () => openStore({ databaseUrl: await database('contract') })),
);

describe.skipIf(postgres.kind === 'missing')('a PostgreSQL server', () => {
  it('gets its queue from several processes that start at once', { timeout: 60_000 }, async () => {
    const databaseUrl = await database('queues');
    const opened = await Promise.all([1, 2, 3, 4].map(() => openStore({ databaseUrl })));
    const stops = await Promise.all(
      opened.map(async (one) => {
        if (one.kind !== 'opened') throw new Error(one.kind);
        const { executeSql, alone, store } = one;
        const queue = await openQueue({ executeSql, alone, onError: (error) => expect(error).toBeNull() });
        return async () => {
          await queue.stop();
          await store.close();
        };
      }),
    );
    expect(stops).toHaveLength(4);
    for (const stop of stops) await stop();
  });

  it('may be met by two connectors at once while it is empty', async () => {
    const databaseUrl = await database('twins');
    const both = await Promise.all([openStore({ databaseUrl }), openStore({ databaseUrl })]);
    expect(both.map(({ kind }) => kind)).toEqual(['opened', 'opened']);
    for (const opened of both) if (opened.kind === 'opened') await opened.store.close();
  });

  it('that falls forgets what was read and not yet written, whole, and keeps all else', async () => {
    const databaseUrl = await database('fallen');
    const opened = await openStore({ databaseUrl });
    if (opened.kind !== 'opened' || postgres.kind !== 'started') throw new Error(opened.kind);
    const { store } = opened;
    const { id } = await store.saveConnection(
      { name: 'fallen', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1', selection: nothingChosen },
      at,
    );
    await store.begin(id, { mode: 'full', planHash: 'a', startedAt: at });
    const page = { source: 'people', cursor: 'next', isDone: false, pages: 1, rows: 1, notes: null };
    await store.stage(id, { fetchedAt: at, parts: new Map([['1', {}]]) }, page);
    expect((await store.unfinished(id))?.checkpoints).toHaveLength(1);
    const kept = `select relname, relpersistence from pg_class where relname in ('checkpoint', 'staged', 'sync_state') order by 1`;
    expect((await opened.executeSql(kept, [])).rows).toEqual([
      { relname: 'checkpoint', relpersistence: 'u' },
      { relname: 'staged', relpersistence: 'u' },
      { relname: 'sync_state', relpersistence: 'p' },
    ]);
    await store.close();

    process.kill(postgres.postmaster, 'SIGQUIT');
    await postgres.halt();
    await postgres.goOn();
    const again = await openStore({ databaseUrl });
    if (again.kind !== 'opened') throw new Error(again.kind);
    expect(await again.store.unfinished(id)).toMatchObject({ planHash: 'a', checkpoints: [] });
    expect(await again.store.stagedOf(id, ['1'])).toEqual([]);
    await again.store.close();
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

const nothingChosen = { unselected: [], mapped: {}, extra: [] };

async function database(name: string): Promise<string> {
  if (postgres.kind === 'missing') throw new Error(postgres.reason);
  return (await postgres.database(name)).url;
}

async function collect<T>(all: AsyncIterable<T>): Promise<readonly T[]> {
  const collected: T[] = [];
  for await (const one of all) collected.push(one);
  return collected;
}

function storeContract(open: () => ReturnType<typeof openStore>) {
  let store: Store;
  let executeSql: ExecuteSql;
  let acme: string;
  const runs: string[] = [];
  let minutes = 0;
  const moment = () => new Date(Date.UTC(2026, 9, 10, 8, minutes++)).toISOString();

  beforeAll(async () => {
    const opened = await open();
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    ({ store, executeSql } = opened);
    const saved = await store.saveConnection(
      { name: 'acme', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1', selection },
      at,
    );
    acme = saved.id;
  });
  afterAll(() => store.close());

  const selection = { unselected: ['gender'], mapped: {}, extra: ['category_1.field_2'] };

  async function apply(changes: Partial<Changes>, when = at) {
    const runId = await store.startRun(acme, 'sync', when);
    runs.push(runId);
    await store.apply(
      acme,
      { runId, recordedAt: when, fetchedAt: when },
      { insert: {}, update: {}, gone: {}, absent: [], fingerprints: new Map(), ...changes },
    );
    return runId;
  }
  const held = (runId: string, when: string) => ({
    connectionId: acme,
    runId,
    fetchedAt: when,
    recordedFrom: when,
    recordedTo: null,
  });

  /** As whoever is sent them reads them. */
  const employees = async (page: PageRequest) => {
    const { items, next } = await store.employees(page);
    return { items: items.map((json) => JSON.parse(json)), next };
  };

  it('knows nobody before the first sync', async () => {
    expect((await collect(store.lastSeen(acme))).flat()).toEqual([]);
    expect([...((await store.hashes(acme)).get('employee') ?? [['none', '']])]).toEqual([]);
    expect(await store.holdsAnything(acme)).toBe(false);
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
      payBasis: null,
      fields: null,
      createdAt: '2026-10-07T08:00:00.000Z',
      lastCheck: null,
      lastCheckAt: null,
      companyId: null,
      pausedAt: null,
      tenantId: '00000000-0000-4000-8000-000000000001',
    });
    expect(await store.connections()).toEqual([again]);
  });

  it('keeps the last check of a connection', async () => {
    await store.saveCheck(acme, { verdict: 'ready' }, later);
    const found = await store.connection('acme');
    expect([found?.lastCheck, found?.lastCheckAt]).toEqual([{ verdict: 'ready' }, '2026-10-08T08:00:00.000Z']);
  });

  it('knows when an id was last accepted at an address, however often it was refused since', async () => {
    const production = 'https://api.hibob.com';
    const sandbox = 'https://api.sandbox.hibob.com';
    const keep = (serviceUserId: string, baseUrl: string | null, when: string, seen: object | null) => {
      const report = { serviceUserId };
      return store.keepCheck({ connectionId: acme, at: when, baseUrl, selection, report, seen, trace: null });
    };
    await keep('SERVICE-1', production, at, {});
    await keep('SERVICE-1', production, later, {});
    await keep('SERVICE-2', null, at, {});
    for (let refusals = 0; refusals < 70; refusals += 1) await keep('SERVICE-1', production, evenLater, null);
    const accepted = (serviceUserId: string, baseUrl: string) => store.lastAccepted(acme, { serviceUserId, baseUrl });
    expect(await accepted('SERVICE-1', production)).toBe('2026-10-08T08:00:00.000Z');
    expect(await accepted('SERVICE-1', sandbox)).toBeNull();
    // Where it was accepted is not known of what was kept before that was.
    expect(await accepted('SERVICE-2', sandbox)).toBe('2026-10-07T08:00:00.000Z');
    expect(await accepted('SERVICE-3', production)).toBeNull();
    expect(await store.checks(acme, 100)).toHaveLength(62);
  });

  it('keeps records with what was said of them, digit for digit', async () => {
    const runId = await apply({ insert: { employee: [ann, ben], base_pay: [annsPay] } });
    const { connectionId: _, ...version } = held(runId, at);
    expect(await employees({ connectionId: acme, limit: 1, after: null })).toEqual({
      items: [{ ...ann, ...version, firstSeenAt: at, presence: 'present', mergedInto: null }],
      next: '3980342332732998001/3980342332732998001',
    });
    expect(await store.pay({ connectionId: acme, limit: 10, after: null })).toEqual({
      items: [
        {
          ...annsPay,
          amount: '82000.10',
          employeeNumber: '17',
          ...held(runId, at),
        },
      ],
      next: null,
    });
  });

  it('pages on from a cursor and ends with null', async () => {
    const page = await employees({ connectionId: acme, limit: 1, after: '3980342332732998001/3980342332732998001' });
    expect([page.items.map((item) => item.displayName), page.next]).toEqual([['Ben Bo'], null]);
  });

  it('tells the next sync whom it saw and what it read', async () => {
    expect(await store.holdsAnything(acme)).toBe(true);
    expect((await collect(store.lastSeen(acme))).flat()).toEqual([
      {
        employeeId: '3980342332732998001',
        status: 'active',
        terminationDate: null,
        employeeNumber: '17',
        email: 'ann@example.com',
      },
      {
        employeeId: '3980342332732998002',
        status: 'terminated',
        terminationDate: '2026-09-30',
        employeeNumber: '18',
        email: 'ben@example.com',
      },
    ]);
    expect([...((await store.hashes(acme)).get('base_pay') ?? [])]).toEqual([
      ['3980342332732998001/1000020240101', 'p1'],
    ]);
  });

  it('opens a version for a change, closes the one before, and remembers when the person was first seen', async () => {
    const changed: EmployeeRecord = { ...ann, displayName: 'Ann Bell', payloadHash: 'a2' };
    const runId = await apply({ update: { employee: [changed] } }, later);
    const page = await employees({ connectionId: acme, limit: 1, after: null });
    const { connectionId: _, ...version } = held(runId, later);
    expect(page.items).toEqual([{ ...changed, ...version, firstSeenAt: at, presence: 'present', mergedInto: null }]);
  });

  it('gives the same state when the same changes are applied again', async () => {
    const before = await store.counts(acme);
    await apply({ update: { employee: [{ ...ann, displayName: 'Ann Bell', payloadHash: 'a2' }] } }, later);
    await apply({ insert: { employee: [ann] } }, later);
    expect(await store.counts(acme)).toEqual(before);
  });

  it('keeps a row that HiBob took back, and leaves it out of readings', async () => {
    const extra = { ...annsPay, sourceEntryId: '3', payloadHash: 'p3' };
    await apply({ insert: { base_pay: [extra] } }, later);
    await apply({ gone: { base_pay: [extra] } }, evenLater);
    expect((await store.counts(acme)).base_pay).toBe(1);
    const all = await collect(store.rows(acme, 'base_pay', true));
    expect(all.map((row) => [row.sourceEntryId, row.recordedTo])).toEqual([
      ['1000020240101', null],
      ['3', '2026-10-09T08:00:00.000Z'],
    ]);
  });

  it.each([
    ['left', 2, null],
    ['hidden', 1, null],
    ['erased', 1, null],
    ['merged', 1, '3980342332732998001'],
  ] as const)('says of somebody who is not shown any more that they are %s', async (presence, shown, mergedInto) => {
    const [first, second] = [moment(), moment()];
    const absent = [{ employeeId: ben.employeeId, presence, mergedInto }];
    await apply({ absent }, first);
    expect((await collect(store.lastSeen(acme))).flat().map((one) => one.employeeId)).toEqual(['3980342332732998001']);
    expect(await store.seenBefore(acme)).toBe(1);
    expect(await store.counts(acme)).toMatchObject({ employee: shown, base_pay: 1 });
    const all = await collect(store.rows(acme, 'employee', true));
    expect(all.map((row) => [row.displayName, row.presence, row.mergedInto, row.firstSeenAt])).toEqual([
      ['Ann Bell', 'present', null, at],
      ['Ben Bo', presence, mergedInto, at],
    ]);
    // Saying it twice writes nothing; the same person shown again is one version more.
    await apply({ absent }, second);
    expect((await collect(store.rows(acme, 'employee', true))).map((row) => row.recordedFrom)[1]).toBe(first);
    const hashes = await store.hashes(acme, [ben.employeeId]);
    expect([...(hashes.get('employee') ?? [])]).toEqual([[`${ben.employeeId}/${ben.employeeId}`, `${presence}:b1`]]);
    await apply({ update: { employee: [ben] } }, second);
    expect((await employees({ connectionId: acme, limit: 5, after: null })).items[1]).toMatchObject({
      presence: 'present',
      mergedInto: null,
      recordedFrom: second,
      payloadHash: 'b1',
    });
  });

  it('writes all of a change or nothing', async () => {
    const broken = { ...annsPay, sourceEntryId: '2', effectiveFrom: '2026-02-31' };
    const before = await store.counts(acme);
    await expect(
      apply({ insert: { employee: [{ ...ann, employeeId: '9', sourceEntryId: '9' }], base_pay: [broken] } }),
    ).rejects.toThrow();
    expect(await store.counts(acme)).toEqual(before);
  });

  it('hands out every row of a large table, in order, across page borders', async () => {
    const entries = Array.from({ length: 2001 }, (_, n) => ({ ...annsPay, sourceEntryId: String(10_000 + n) }));
    await apply({ insert: { base_pay: entries } });
    const rows = await collect(store.rows(acme, 'base_pay'));
    expect(rows.map((row) => row.sourceEntryId)).toEqual(
      ['1000020240101', ...entries.map((one) => one.sourceEntryId)].sort(),
    );
  });

  it('keeps a text of digits a text', async () => {
    await apply({ insert: { custom_value: [bensValue('field_9', 'text', '3980342332732998001', null)] } });
    const rows = await collect(store.rows(acme, 'custom_value', true));
    expect(rows.map(({ value }) => value)).toEqual(['3980342332732998001']);
  });

  it('writes a person as JSON, whatever stands in their name', async () => {
    const name = 'Zoë "Z" O’Neil \\ \n\t\u0001\u007f\u2028 𝔘 </script>';
    const zoe = {
      ...ann,
      employeeId: '999',
      sourceEntryId: '999',
      displayName: name,
      withheld: { gender: 'restricted' },
    } as const;
    await apply({ insert: { employee: [zoe] } }, moment());
    const { items, next } = await employees({ connectionId: acme, limit: 5, after: `${ben.employeeId}/` });
    expect([items.at(-1).displayName, items.at(-1).withheld, next]).toEqual([name, { gender: 'restricted' }, null]);
  });

  it('writes the rows of every table as JSON that says what reading them says', async () => {
    await apply({ insert: { job: [bensJob('1')], custom_value: [bensValue('field_8', 'list', ['a', 2.5], null)] } });
    for (const name of ['employee', 'job', 'base_pay', 'custom_value'] as const) {
      const table = tables[name];
      const query = sql`select ${rowAsJson(table)} as json from ${table} where ${eq(table.connectionId, acme)}
        and ${table.recordedTo} is null order by ${table.employeeId}, ${table.sourceEntryId}`;
      const { sql: text, params } = new PgDialect(drizzleOptions).sqlToQuery(query);
      const written = (await executeSql(text, params)).rows.map((row) => JSON.parse((row as { json: string }).json));
      const read = await collect(store.rows(acme, name));
      expect(written).toEqual(read.map(({ connectionId: _, ...row }) => row));
      expect(written.length).toBeGreaterThan(0);
    }
  });

  it('keeps two connections apart', async () => {
    const other = await store.saveConnection(
      { name: 'other', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-9', selection },
      at,
    );
    expect((await collect(store.lastSeen(other.id))).flat()).toEqual([]);
    expect(await store.employees({ connectionId: other.id, limit: 5, after: null })).toEqual({ items: [], next: null });
  });

  it('erases somebody wherever others name them, and the hashes are those of what is left', async () => {
    const { id } = await store.saveConnection(
      { name: 'erasing', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-9', selection },
      at,
    );
    const values = [
      bensValue('field_a', 'list', [ben.employeeId, ann.employeeId], `${ben.employeeId}, ${ann.employeeId}`),
      bensValue('field_b', 'text', { id: ann.employeeId, firstName: 'Ann' }, null),
      bensValue('field_c', 'employee', ann.employeeId, 'Ann Bo'),
      bensValue('field_d', 'text', `asked ${ann.employeeId}`, `asked ${ann.employeeId}`),
      bensValue('field_e', 'text', 'nobody', 'nobody'),
    ];
    const runId = await store.startRun(id, 'sync', at);
    await store.apply(
      id,
      { runId, recordedAt: at, fetchedAt: at },
      {
        insert: { employee: [ann, ben], job: [bensJob(ann.employeeId)], custom_value: values },
        update: {},
        gone: {},
        absent: [{ employeeId: ben.employeeId, presence: 'left', mergedInto: null }],
        fingerprints: new Map(),
      },
    );
    const erased = { ids: [ann.employeeId], marks: ['mark'], instead: 'erased', at: later };
    expect(await store.erasePerson(id, erased)).toEqual({ rows: 1, events: 0, references: 5 });
    const left = await Promise.all(
      (['employee', 'job', 'custom_value'] as const).map((t) => collect(store.rows(id, t, true))),
    );
    expect(JSON.stringify(left)).not.toContain(ann.employeeId);
    const [, jobs = [], kept = []] = left as [unknown, readonly object[], readonly object[]];
    expect(jobs).toMatchObject([
      { managerId: 'erased', title: 'Lead of erased', payloadHash: bensJob('erased').payloadHash },
    ]);
    expect(kept).toMatchObject([
      bensValue('field_a', 'list', [ben.employeeId, 'erased'], `${ben.employeeId}, erased`),
      bensValue('field_b', 'text', { id: 'erased' }, null),
      bensValue('field_c', 'employee', 'erased', 'erased'),
      bensValue('field_d', 'text', 'asked erased', 'asked erased'),
      bensValue('field_e', 'text', 'nobody', 'nobody'),
    ]);
  });

  it('remembers runs, newest first, one that never ended without an end', async () => {
    const first = runs[0] ?? '';
    await store.finishRun(first, 'synced', { rows: 3 }, later);
    const newest = await store.startRun(acme, 'check', '2026-10-11T08:00:00.000Z');
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
