import type { TableId } from '@hibob-kit/schemas';
import type { RecordId, RecordOf, RecordTable } from '../store/record.ts';
import { recordTables } from '../store/record.ts';
import type { Changes, Hashes, Puts } from '../store/store.ts';
import { diff, type TableDiff, untouched } from './diff.ts';
import { type Records, sourceTables } from './normalise.ts';

export type Diffs = { readonly [T in RecordTable]: TableDiff<RecordOf<T>> };

export interface Stored {
  readonly hashes: Hashes;
  /** Whether a person's records from this table of HiBob's (null: from their fields) were read and may be compared. */
  readonly covers: (source: TableId | null, employeeId: string) => boolean;
  /** Rows that are not shown any more stay as they are. */
  readonly keepsGone: (source: TableId) => boolean;
  readonly fingerprints: Changes['fingerprints'];
}

/** What to write. A table without a difference is not named. */
export function changesOf(records: Records, stored: Stored): { readonly changes: Changes; readonly diffs: Diffs } {
  const compared = <T extends RecordTable>(table: T): TableDiff<RecordOf<T>> => {
    const source = sourceOf(table);
    const covers = (employeeId: string) => stored.covers(source, employeeId);
    const hashes = stored.hashes.get(table) ?? new Map();
    const read = records[table].filter(({ employeeId }) => covers(employeeId));
    if (read.length === 0 && hashes.size === 0) return untouched;
    const difference = diff<RecordOf<T>>(hashes, read, covers);
    return source !== null && stored.keepsGone(source) ? { ...difference, gone: [] } : difference;
  };
  const diffs: Diffs = {
    employee: compared('employee'),
    job: compared('job'),
    employment: compared('employment'),
    lifecycle: compared('lifecycle'),
    base_pay: compared('base_pay'),
    variable_pay: compared('variable_pay'),
    equity_grant: compared('equity_grant'),
    custom_value: compared('custom_value'),
  };
  const { fingerprints } = stored;
  const changes: Changes = {
    insert: putsOf(diffs, 'insert'),
    update: putsOf(diffs, 'update'),
    gone: gonesOf(diffs),
    absent: [],
    fingerprints,
  };
  return { changes, diffs };
}

/** The changes of several pages of people as one. */
export function together(all: readonly Changes[]): Changes {
  const of = <K extends 'insert' | 'update' | 'gone'>(which: K) =>
    Object.fromEntries(
      recordTables.map((table) => [table, all.flatMap((one): readonly unknown[] => one[which][table] ?? [])]),
    );
  return {
    insert: of('insert') as Puts,
    update: of('update') as Puts,
    gone: of('gone') as Changes['gone'],
    absent: all.flatMap(({ absent }) => absent),
    fingerprints: new Map(all.flatMap(({ fingerprints }) => [...fingerprints])),
  };
}

function putsOf(diffs: Diffs, which: 'insert' | 'update'): Puts {
  const puts = recordTables.map((table) => [table, diffs[table][which]] as const);
  return Object.fromEntries(puts.filter(([, records]) => records.length > 0));
}

function gonesOf(diffs: Diffs): Changes['gone'] {
  const gones = recordTables.map((table): readonly [RecordTable, readonly RecordId[]] => [table, diffs[table].gone]);
  return Object.fromEntries(gones.filter(([, ids]) => ids.length > 0));
}

function sourceOf(table: RecordTable): TableId | null {
  return table in sourceTables ? sourceTables[table as keyof typeof sourceTables] : null;
}
