import type { Withheld } from '../store/norms.ts';
import type { RecordTable } from '../store/record.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import type { Standing } from './standing.ts';
import { is, isNot, type Known, type Why } from './why.ts';

/** What every stored row says about its own gaps. */
export interface Gaps {
  readonly withheld: Withheld | null;
}

/** A column of a row, or why it is null. */
export function columnOf<R extends Gaps, K extends keyof R & string>(row: R, column: K): Known<NonNullable<R[K]>> {
  const value = row[column];
  if (value !== null && value !== undefined) return is(value);
  const why = row.withheld?.[column];
  return isNot(why === undefined ? 'empty' : gapWords[why]);
}

const gapWords = {
  restricted: 'restricted',
  not_requested: 'not-requested',
  unreadable: 'unreadable',
} as const satisfies Record<string, Why>;

/** Why a table has no row for a day. */
export function whyNoRow(table: RecordTable, standing: Standing, { missingTables }: SnapshotContext): Why {
  const missing = missingTables.get(table);
  if (missing !== undefined) return missing;
  if (standing.employed === 'left' || standing.employed === 'not-started') return standing.employed;
  return 'no-row-holds';
}
