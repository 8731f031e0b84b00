import { startPostgres } from '@hibob-kit/real-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HoldLost } from '../../src/store/hold.ts';
import { type Opened, openStore } from '../../src/store/open.ts';
import { sync } from '../../src/sync/sync.ts';
import { ok, scriptedHiBob } from '../sync/scripted-hibob.ts';
import { ann, at } from './records.ts';

const postgres = await startPostgres();
if (postgres.kind === 'missing') console.warn(`SKIPPED holds on real PostgreSQL: ${postgres.reason}`);
afterAll(() => (postgres.kind === 'started' ? postgres.stop() : undefined));

describe.skipIf(postgres.kind === 'missing')('a hold on a server', () => {
  let opened: Opened;
  let acme: string;
  let globex: string;
  const selection = { unselected: [], mapped: {}, extra: [] };
  beforeAll(async () => {
    if (postgres.kind === 'missing') throw new Error(postgres.reason);
    const result = await openStore({ databaseUrl: (await postgres.database('holds')).url });
    if (result.kind !== 'opened') throw new Error(result.kind);
    opened = result;
    const input = { name: 'acme', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1', selection };
    acme = (await opened.store.saveConnection(input, at)).id;
    globex = (await opened.store.saveConnection({ ...input, name: 'globex' }, at)).id;
  });
  afterAll(() => opened.store.close());

  /** As where the server restarts, or has not heard of a process for too long; over when its backend has ended, not only been told to. */
  const loseIt = () =>
    opened.executeSql(
      "select pg_terminate_backend(pid, 5000) from pg_locks where locktype = 'advisory' and objsubid = 2",
      [],
    );
  const nothing = { insert: {}, update: {}, gone: {}, absent: [], fingerprints: new Map<string, string>() };

  it('that is lost is known to be, and nothing is written with it, though nobody has told the process yet', async () => {
    const { store } = opened;
    const hold = await store.hold(acme);
    const runId = await store.startRun(acme, 'sync', at);
    const writing = { runId, recordedAt: at, fetchedAt: at, session: hold?.session ?? null };
    await store.apply(acme, writing, nothing);
    const told = new Promise((resolve) => hold?.signal.addEventListener('abort', resolve));
    // Another's hold says nothing of ours.
    const other = await store.hold(globex);
    await store.apply(globex, { ...writing, session: other?.session ?? null }, nothing);
    await expect(store.apply(globex, writing, nothing)).rejects.toThrow(HoldLost);
    await other?.letGo();
    await loseIt();
    await expect(store.apply(acme, writing, { ...nothing, insert: { employee: [ann] } })).rejects.toThrow(HoldLost);
    expect((await store.counts(acme)).employee).toBe(0);
    await told;
    const next = await store.hold(acme);
    expect(next?.session).not.toBe(hold?.session);
    await next?.letGo();
  });

  it('lost in the middle of a sync ends it by name, with nothing written', async () => {
    const answers: Readonly<Record<string, unknown>> = {
      '/company/people/fields': ['root.id', 'root.firstName'].map((id) => ({
        id,
        category: 'root',
        categoryId: 'root',
        categoryDisplayName: 'Basic info',
        name: id,
        type: 'text',
      })),
      '/company/named-lists': {},
      '/people/search': { employees: [{ id: ann.employeeId, firstName: 'Ann' }] },
    };
    const { client } = scriptedHiBob(async ({ path }) => {
      if (path === '/bulk/people/salaries') await loseIt();
      return ok(answers[path] ?? { results: [], response_metadata: { next_cursor: null } });
    });
    const { store } = opened;
    const input = { client, store, connectionId: acme, selection, clock: { now: () => Date.parse(at) } };
    const runId = await store.startRun(acme, 'sync', at);
    const outcome = await sync({ ...input, runId, today: '2026-10-07', mayStart: async () => true });
    expect([outcome, (await store.counts(acme)).employee]).toEqual([{ kind: 'lost' }, 0]);
  });
});
