import { startPostgres } from '@hibob-kit/real-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, everythingNow } from '../../src/store/asked.ts';
import { openStore } from '../../src/store/open.ts';
import type { Changes, Store } from '../../src/store/store.ts';
import { ann, annsPay, ben } from './records.ts';

const postgres = await startPostgres();
afterAll(() => (postgres.kind === 'started' ? postgres.stop() : undefined));

describe('what was believed when, on PGlite', () => asked(() => openStore({ memory: true })));
describe.skipIf(postgres.kind === 'missing')('what was believed when, on PostgreSQL', () =>
  asked(async () => {
    if (postgres.kind === 'missing') throw new Error(postgres.reason);
    return openStore({ databaseUrl: (await postgres.database('asked')).url });
  }),
);

const [january, february, march] = ['2026-01-10', '2026-02-10', '2026-03-10'].map((day) => `${day}T08:00:00.000Z`) as [
  string,
  string,
  string,
];
const nothing: Changes = { insert: {}, update: {}, gone: {}, absent: [], fingerprints: new Map() };
const bensPay = { ...annsPay, employeeId: ben.employeeId, payloadHash: 'bp1' };
const another = { ...annsPay, sourceEntryId: '2', payloadHash: 'p9' };

function asked(open: () => ReturnType<typeof openStore>) {
  let store: Store;
  let acme: string;

  /** January: Ann, Ben and their pay. February: Ann's pay corrected, a row of hers added, Ben hidden. March: that row taken back. */
  beforeAll(async () => {
    const opened = await open();
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    store = opened.store;
    const selection = { unselected: [], mapped: {}, extra: [] };
    const input = { name: 'acme', baseUrl: 'https://api.hibob.com', serviceUserId: 'SERVICE-1', selection };
    acme = (await store.saveConnection(input, january)).id;
    const write = async (at: string, changes: Partial<Changes>) => {
      const runId = await store.startRun(acme, 'sync', at);
      await store.apply(acme, { runId, recordedAt: at, fetchedAt: at }, { ...nothing, ...changes });
    };
    await write(january, { insert: { employee: [ann, ben], base_pay: [annsPay, bensPay] } });
    await write(february, {
      insert: { base_pay: [another] },
      update: { base_pay: [{ ...annsPay, amount: '83000', payloadHash: 'p2' }] },
      absent: [{ employeeId: ben.employeeId, presence: 'hidden', mergedInto: null }],
    });
    await write(march, { gone: { base_pay: [another] } });
  });
  afterAll(() => store.close());

  const pay = async (more: Partial<Asked>) => {
    const rows: unknown[] = [];
    for await (const page of store.pages(acme, 'base_pay', { ...everythingNow, ...more }, 2)) {
      rows.push(...page.map((row) => [row.employeeId.slice(-1), row.sourceEntryId, row.amount, row.recordedTo]));
    }
    return rows;
  };
  const first = '1000020240101';

  it('now: what is held of people who are shown', async () => {
    expect(await pay({})).toEqual([['1', first, '83000', null]]);
  });

  it('on a day in January: the pay before it was corrected, and Ben, who was still shown', async () => {
    expect(await pay({ asOf: '2026-01-31T23:59:59.999Z' })).toEqual([
      ['1', first, '82000.10', february],
      ['2', first, '82000.10', null],
    ]);
  });

  it('on 1 March: the row that was taken back later, and no Ben', async () => {
    expect(await pay({ asOf: '2026-03-01T23:59:59.999Z' })).toEqual([
      ['1', first, '83000', null],
      ['1', '2', '82000.10', march],
    ]);
  });

  it('before the first sync: nothing', async () => {
    expect(await pay({ asOf: '2025-12-31T23:59:59.999Z' })).toEqual([]);
  });

  it('changed since: what was recorded after it, and what was taken back', async () => {
    expect(await pay({ changedSince: january })).toEqual([
      ['1', first, '83000', null],
      ['1', '2', '82000.10', march],
    ]);
    expect(await pay({ changedSince: february })).toEqual([['1', '2', '82000.10', march]]);
    expect(await pay({ changedSince: march })).toEqual([]);
    // Between two moments: in February the row was new and not yet taken back.
    expect(await pay({ changedSince: january, asOf: '2026-02-28T00:00:00.000Z' })).toEqual([
      ['1', first, '83000', null],
      ['1', '2', '82000.10', march],
    ]);
  });

  it('with what is gone: the last version of everything', async () => {
    expect(await pay({ includeGone: true })).toEqual([
      ['1', first, '83000', null],
      ['1', '2', '82000.10', march],
      ['2', first, '82000.10', null],
    ]);
  });

  it('of some people, whether they are shown or not', async () => {
    const asked = { ...everythingNow, anyPresence: true };
    const rows = await store.rowsOf(acme, 'base_pay', [ben.employeeId], asked);
    expect(rows.map(({ employeeId, amount }) => [employeeId, amount])).toEqual([[ben.employeeId, '82000.10']]);
    expect(await store.rowsOf(acme, 'base_pay', [ben.employeeId], everythingNow)).toEqual([]);
  });

  it('G18: a stale read is no loss: what came 20 seconds later is a version of its own, and the first one stays known', async () => {
    const versions = await Promise.all(
      [january, february].map(async (asOf) => {
        const [row] = await store.rowsOf(acme, 'base_pay', [ann.employeeId], { ...everythingNow, asOf });
        return row?.amount;
      }),
    );
    expect(versions).toEqual(['82000.10', '83000']);
  });

  it('a sync that has not ended is not settled', async () => {
    expect(await store.settledAt(acme)).toBeNull();
  });
}
