import type { StoredRow, Switches } from '@hibob-kit/schemas';
import type { AnyTable } from './tables/table-named.ts';
import { typeColumnOf } from './tables/type-column.ts';

/** A table row as it reads on a day. */
export interface DatedRow {
  readonly row: StoredRow;
  readonly isCurrent: boolean;
  /** When the row after it begins; null on the last row. */
  readonly until: string | null;
  readonly canBeDeleted: boolean;
}

type On = Pick<Switches, 'firstSalaryIsCurrent'>;

/** Rows oldest first (observed), each told whether it counts on the day. */
export function rowsOn(table: AnyTable, rows: readonly StoredRow[], today: string, on: On): readonly DatedRow[] {
  // Rows without dates have no history: all of them count (inferred).
  if (!table.dated) return rows.map((row) => ({ row, isCurrent: true, until: null, canBeDeleted: true }));
  const sorted = rows.toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1));
  if (table.kind === 'one-in-force') return datedLine(table, sorted, today, on);
  const lines = linesOf(table, sorted);
  const dated = new Map(lines.flatMap((line) => datedLine(table, line, today, on)).map((one) => [one.row, one]));
  return sorted.flatMap((row) => dated.get(row) ?? []);
}

/**
 * Rows that follow one another. Variable pay and the like: one active row per type; equity: the latest grant (both inferred, no
 * source says what View without View histories shows there).
 */
function linesOf(table: AnyTable, rows: readonly StoredRow[]): readonly (readonly StoredRow[])[] {
  const column = typeColumnOf(table);
  if (column === null) return [rows];
  const types = new Set(rows.map((row) => row.columns[column] ?? null));
  return [...types].map((type) => rows.filter((row) => (row.columns[column] ?? null) === type));
}

function datedLine(table: AnyTable, line: readonly StoredRow[], today: string, on: On): readonly DatedRow[] {
  const begun = line.filter((row) => row.effectiveDate <= today).at(-1);
  const early = table.id === 'salaries' && on.firstSalaryIsCurrent === 'on' ? line[0] : undefined;
  const current = begun ?? early;
  return line.map((row, index) => {
    const next = line[index + 1];
    return {
      row,
      isCurrent: row === current,
      until: next ? next.effectiveDate : null,
      canBeDeleted: canBeDeleted(table, index),
    };
  });
}

/**
 * The row somebody joined with stays, and lifecycle and address rows are nobody's to delete over the API; a single work row was
 * seen with false, a single salary row is documented with true. The rest is inferred.
 */
function canBeDeleted(table: AnyTable, index: number): boolean {
  if (table.id === 'lifecycle' || table.id === 'address') return false;
  return table.kind === 'several' || table.id === 'salaries' || index > 0;
}
