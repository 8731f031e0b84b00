import { type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import { booleanIn, dateIn } from './cell.ts';

export interface Validity {
  readonly effectiveFrom: string | null;
  /** The last day, inclusive. */
  readonly effectiveTo: string | null;
  readonly isCurrentSource: boolean | null;
}

/**
 * When each of one employee's rows holds. HiBob's own `isCurrent` is kept but not believed: it calls a first salary row current
 * even if it lies in the future (catalogue G2). Which row holds today is asked when it is read, because days pass without a sync. Where the next row is known, a row ends the day before it, whether HiBob counts
 * `endEffectiveDate` in or not.
 */
export function validities(table: TableId, rows: readonly WireRow[]): readonly (readonly [WireRow, Validity])[] {
  const sorted = rows
    .map((row) => ({ row, from: dateIn(row.effectiveDate) }))
    .sort((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1));
  return sorted.map(({ row, from }, index) => {
    const next = tables[table].kind === 'one-in-force' ? (sorted[index + 1]?.from ?? null) : null;
    const effectiveTo = next === null ? (dateIn(row.endEffectiveDate) ?? dateIn(row.endDate)) : dayBefore(next);
    return [row, { effectiveFrom: from, effectiveTo, isCurrentSource: booleanIn(row.isCurrent) }];
  });
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
