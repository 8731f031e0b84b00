import type { TableSeen } from '@hibob-kit/permissions';
import { restrictedColumnsOf, type TableId, tables } from '@hibob-kit/schemas';
import type { TableRead } from './read-table.ts';

type Results = (TableRead & { readonly kind: 'read' })['results'];
type Row = Results[number]['values'][number];

/** Keeps counts of what the tables answered, no values. `startDates`: as far as the people search showed them. */
export function seeTables(
  read: ReadonlyMap<TableId, TableRead>,
  startDates: ReadonlyMap<string, string>,
): ReadonlyMap<TableId, TableSeen> {
  const earliest = earliestDays(read, startDates);
  return new Map([...read].map(([table, one]) => [table, one.kind === 'read' ? countRows(table, one, earliest) : one]));
}

/**
 * The first day of somebody: the start date or, where that is hidden, the first day on which Work, Employment or Salary begins.
 * Lifecycle begins earlier, with being hired.
 */
function earliestDays(
  read: ReadonlyMap<TableId, TableRead>,
  startDates: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const table of ['work', 'employment', 'salaries'] as const) {
    const one = read.get(table);
    for (const { employeeId, values } of one?.kind === 'read' ? one.results : []) {
      for (const row of values) {
        const known = days.get(employeeId);
        const day = dayOf(row);
        if (day !== null && (known === undefined || day < known)) days.set(employeeId, day);
      }
    }
  }
  return new Map([...days, ...startDates]);
}

export function countRows(
  table: TableId,
  { results, refusedPeople, ofEverybody }: TableRead & { readonly kind: 'read' },
  earliest: ReadonlyMap<string, string>,
): TableSeen {
  const people = new Map<string, Row[]>();
  for (const { employeeId, values } of results) {
    const own = people.get(employeeId) ?? [];
    for (const row of values) own.push(row);
    people.set(employeeId, own);
  }
  const withRows = [...people].filter(([, rows]) => rows.length > 0);
  const rows = withRows.flatMap(([, own]) => own);
  const restricted = rows.flatMap((row) => restrictedColumnsOf(row) ?? []);
  return {
    kind: 'rows',
    people: withRows.length,
    rows: rows.length,
    notCurrentRows: rows.filter((row) => row.isCurrent === false).length,
    severalRows: withRows.filter(([, own]) => own.length > 1).length,
    earlierRowHidden: withRows.filter(([id, own]) => own.length === 1 && isNotFirst(table, own[0], earliest.get(id)))
      .length,
    restricted: {
      noView: [...new Set(restricted.flatMap((one) => one.no_view_permission))],
      noHistory: [...new Set(restricted.flatMap((one) => one.no_view_history_permission))],
    },
    refusedPeople,
    filled: filledIn(withRows.map(([, own]) => own.filter((row) => row.isCurrent !== false))),
    ofEverybody,
  };
}

/** Column → people with a value there. Dots are none. */
function filledIn(people: readonly (readonly Row[])[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rows of people) {
    const keys = new Set<string>();
    for (const row of rows) for (const key of Object.keys(row)) if (!isEmpty(row[key])) keys.add(key);
    for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && /^[•●·*]*$/.test(value);
}

/** The only row shown cannot be the first one: it begins after the first day known, or it is grant number 2 or higher. */
function isNotFirst(table: TableId, row: Row | undefined, earliest: string | undefined): boolean {
  if (row === undefined) return false;
  if (tables[table].kind === 'several') return typeof row.grantNumber === 'number' && row.grantNumber > 1;
  const day = dayOf(row);
  return day !== null && earliest !== undefined && day > earliest;
}

function dayOf(row: Row): string | null {
  return typeof row.effectiveDate === 'string' ? row.effectiveDate : null;
}
