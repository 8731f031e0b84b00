import type { StoredRow, Value } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';

/** A row entered today through the API, by nobody who is an employee. Ids are made of the date (observed, work table). */
export function newRow(
  { today }: Pick<Company, 'today'>,
  effectiveDate: string,
  columns: Readonly<Record<string, Value>>,
  changeReason: string | null = null,
): StoredRow {
  return {
    id: rowId(effectiveDate),
    effectiveDate,
    creationDate: today,
    modificationDate: today,
    changeReason,
    changedById: null,
    columns,
    customColumns: {},
  };
}

/** The same row, beginning on another day. */
export function movedRow({ today }: Pick<Company, 'today'>, row: StoredRow, effectiveDate: string): StoredRow {
  return { ...row, id: rowId(effectiveDate), effectiveDate, modificationDate: today };
}

/** Oldest first; a row of the same day is replaced. */
export function withRow(rows: readonly StoredRow[], row: StoredRow): readonly StoredRow[] {
  return [...rows.filter((one) => one.effectiveDate !== row.effectiveDate), row].toSorted((one, other) =>
    one.effectiveDate < other.effectiveDate ? -1 : 1,
  );
}

function rowId(effectiveDate: string): number {
  return Number(`10000${effectiveDate.replaceAll('-', '')}`);
}
