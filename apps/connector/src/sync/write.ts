import type { TableId } from '@hibob-kit/schemas';
import { type RecordTable, recordTables } from '../store/record.ts';
import type { Baseline, Checkpoint } from '../store/staging.ts';
import type { Absentee } from '../store/store.ts';
import { applyStaged } from './apply.ts';
import { lostHistories, tablesIn } from './look-before.ts';
import type { Prepared } from './prepare.ts';
import { secondsLeft } from './progress.ts';
import type { AllCounts } from './report.ts';
import type { SyncInput } from './sync.ts';
import type { TableScope } from './table-scope.ts';
import type { Around } from './who-is-there.ts';

export interface Found {
  readonly around: Around;
  readonly scope: TableScope;
  readonly reached: ReadonlyMap<string, Checkpoint>;
  readonly absent: readonly Absentee[];
}

/** Writes what is staged, then who is not there any more; then nothing is staged any more, and the next sync compares with this one. */
export async function write(
  { store, connectionId, runId, clock, today, onProgress = () => {} }: SyncInput,
  { reader, lists, startedAt, planHash, baseline }: Prepared,
  { around, scope, reached, absent }: Found,
): Promise<AllCounts> {
  const isWhole = around.changed === null;
  const recordedAt = await store.recordTime(connectionId, runId, new Date(clock.now()).toISOString());
  const ofEveryone = new Set([...scope].flatMap(([table, listed]) => (listed === null ? [table] : [])));
  // Where no table was read of everyone, nothing is staged of those who look as before.
  const shown = ofEveryone.size === 0 && around.changed !== null ? around.changed : around.everyone;
  const total = shown.length;
  const begunAt = clock.now();
  const written = (done: number) =>
    onProgress({ step: 'Writing', done, total, secondsLeft: secondsLeft(done, total, clock.now() - begunAt) });
  written(0);
  const tables = await applyStaged({
    store,
    connectionId,
    writing: { runId, recordedAt },
    plan: reader.plan,
    lists,
    today,
    shown,
    reached,
    ofEveryone,
    historiesBefore: new Set(isWhole ? [] : (baseline?.histories ?? [])),
    hiding: isWhole ? lostHistories(baseline, reached) : new Set(),
    onWritten: written,
  });
  const nothing = { insert: {}, update: {}, gone: {}, fingerprints: new Map() };
  await store.apply(connectionId, { runId, recordedAt, fetchedAt: startedAt }, { ...nothing, absent });
  await store.finish(connectionId, isWhole ? baselineOf(planHash, startedAt, reached) : null);
  await store.survey(recordTables.filter((table) => changedIn(tables[table]) >= manyRows));
  return tables;
}

/** So many rows change how a table is best read. */
const manyRows = 1000;

function changedIn({ inserted, updated, gone }: AllCounts[RecordTable]): number {
  return inserted + updated + gone;
}

function baselineOf(planHash: string, readAt: string, reached: ReadonlyMap<string, Checkpoint>): Baseline {
  const seen = tablesIn(reached);
  return {
    planHash,
    readAt,
    histories: seen.flatMap(({ table, historyShown }): readonly TableId[] => (historyShown ? [table] : [])),
    rows: Object.fromEntries(seen.map(({ table, rows }) => [table, rows])),
  };
}
