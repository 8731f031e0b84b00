import type { StoredRow, Switches, Table } from '@hibob-kit/schemas';
import { daysBefore } from './calendar.ts';

/** A table row as it reads on a day. */
export interface DatedRow {
  readonly row: StoredRow;
  readonly isCurrent: boolean;
  /** Last day it holds; null on the last row. The day before the next row begins: inferred, only the null was seen. */
  readonly endEffectiveDate: string | null;
}

/** Rows oldest first (observed), each told whether it counts on the day. */
export function rowsOn(
  table: Table,
  rows: readonly StoredRow[],
  today: string,
  on: Pick<Switches, 'firstSalaryIsCurrent'>,
): readonly DatedRow[] {
  const sorted = rows.toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1));
  const lines = table.kind === 'one-in-force' ? [sorted] : linesOf(table, sorted);
  const dated = new Map(lines.flatMap((line) => datedLine(table, line, today, on)).map((one) => [one.row, one]));
  return sorted.flatMap((row) => dated.get(row) ?? []);
}

/**
 * Rows that follow one another. Variable pay: one active row per type; equity: the latest grant (both inferred, no source says what
 * View without View histories shows there).
 */
function linesOf(table: Table, rows: readonly StoredRow[]): readonly (readonly StoredRow[])[] {
  if (table.id !== 'variable') return [rows];
  const types = new Set(rows.map((row) => row.columns.variableType ?? null));
  return [...types].map((type) => rows.filter((row) => (row.columns.variableType ?? null) === type));
}

function datedLine(
  table: Table,
  line: readonly StoredRow[],
  today: string,
  on: Pick<Switches, 'firstSalaryIsCurrent'>,
): readonly DatedRow[] {
  const begun = line.filter((row) => row.effectiveDate <= today).at(-1);
  const early = table.id === 'salaries' && on.firstSalaryIsCurrent === 'on' ? line[0] : undefined;
  const current = begun ?? early;
  return line.map((row, index) => {
    const next = line[index + 1];
    return { row, isCurrent: row === current, endEffectiveDate: next ? daysBefore(next.effectiveDate, 1) : null };
  });
}
