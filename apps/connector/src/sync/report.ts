import { type RecordTable, recordTables } from '../store/record.ts';
import type { TableDiff } from './diff.ts';

/** What was read of one record table and how it differed. */
export interface TableCounts {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly gone: number;
}

export type AllCounts = Readonly<Record<RecordTable, TableCounts>>;

export function noCounts(): AllCounts {
  const none = { inserted: 0, updated: 0, unchanged: 0, gone: 0 };
  return Object.fromEntries(recordTables.map((table) => [table, none])) as AllCounts;
}

export function addTo(counts: AllCounts, table: RecordTable, diff: TableDiff<unknown>): AllCounts {
  const before = counts[table];
  return {
    ...counts,
    [table]: {
      inserted: before.inserted + diff.insert.length,
      updated: before.updated + diff.update.length,
      unchanged: before.unchanged + diff.unchanged,
      gone: before.gone + diff.gone.length,
    },
  };
}
