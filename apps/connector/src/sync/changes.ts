import type { TableId } from '@hibob-kit/schemas';
import type { RecordId, RecordKey, RecordOf, RecordTable } from '../store/record.ts';
import { recordTables } from '../store/record.ts';
import type { Absentee, Changes, Puts } from '../store/store.ts';
import { diff, type TableDiff, untouched } from './diff.ts';
import { type Records, sourceTables } from './normalise.ts';

export type Diffs = { readonly [T in RecordTable]: TableDiff<RecordOf<T>> };

export interface Stored {
  /** Record key → hash, of the versions held. */
  readonly hashes: (table: RecordTable) => Promise<ReadonlyMap<RecordKey, string>>;
  /** People HiBob shows; the stored records of others stay as they are. */
  readonly shown: ReadonlySet<string>;
  readonly absent: readonly Absentee[];
  /** HiBob's tables that were not to be had this time. */
  readonly notAvailable: readonly TableId[];
}

/** What to write. A table without a difference is not named. */
export async function changesOf(
  records: Records,
  stored: Stored,
): Promise<{ readonly changes: Changes; readonly diffs: Diffs }> {
  const compared = async <T extends RecordTable>(table: T): Promise<TableDiff<RecordOf<T>>> => {
    if (stored.notAvailable.some((id) => id === sourceOf(table))) return untouched;
    return diff<RecordOf<T>>(await stored.hashes(table), records[table], stored.shown);
  };
  const diffs: Diffs = {
    employee: await compared('employee'),
    job: await compared('job'),
    employment: await compared('employment'),
    lifecycle: await compared('lifecycle'),
    base_pay: await compared('base_pay'),
    variable_pay: await compared('variable_pay'),
    equity_grant: await compared('equity_grant'),
    custom_value: await compared('custom_value'),
  };
  const changes = {
    insert: putsOf(diffs, 'insert'),
    update: putsOf(diffs, 'update'),
    gone: gonesOf(diffs),
    absent: stored.absent,
  };
  return { changes, diffs };
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
