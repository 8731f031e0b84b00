import type { TableSeen } from '@hibob-kit/permissions';
import { restrictedColumnsOf, type TableId, tables } from '@hibob-kit/schemas';
import { isDots } from './dots.ts';
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
  const counts = { people: 0, rows: 0, notCurrentRows: 0, severalRows: 0, earlierRowHidden: 0 };
  const noView = new Set<string>();
  const noHistory = new Set<string>();
  const columns = columnCounter();
  for (const [employeeId, rows] of rowsByPerson(results)) {
    counts.people += 1;
    counts.rows += rows.length;
    if (rows.length > 1) counts.severalRows += 1;
    else if (isNotFirst(table, rows[0], earliest.get(employeeId))) counts.earlierRowHidden += 1;
    columns.next();
    for (const row of rows) {
      if (row.isCurrent === false) counts.notCurrentRows += 1;
      else columns.take(row);
      const restricted = restrictedColumnsOf(row);
      for (const column of restricted?.no_view_permission ?? []) noView.add(column);
      for (const column of restricted?.no_view_history_permission ?? []) noHistory.add(column);
    }
  }
  return {
    kind: 'rows',
    ...counts,
    restricted: { noView: [...noView], noHistory: [...noHistory] },
    refusedPeople,
    filled: columns.filled(),
    ofEverybody,
  };
}

/** Of those who have any. The rows of somebody may stand in two results. */
function rowsByPerson(results: Results): ReadonlyMap<string, readonly Row[]> {
  const people = new Map<string, readonly Row[]>();
  for (const { employeeId, values } of results) {
    if (values.length === 0) continue;
    const before = people.get(employeeId);
    people.set(employeeId, before === undefined ? values : [...before, ...values]);
  }
  return people;
}

/** Column → people with a value there. */
function columnCounter() {
  const columns: { readonly key: string; people: number; last: number }[] = [];
  const places = new Map<string, number>();
  let person = 0;
  /** The next key is expected to be that of the row before. */
  const columnAt = (place: number, key: string) => {
    const expected = columns[place];
    if (expected?.key === key) return expected;
    const known = places.get(key);
    if (known !== undefined) return columns[known];
    const column = { key, people: 0, last: 0 };
    places.set(key, columns.push(column) - 1);
    return column;
  };
  return {
    /** The rows that follow are those of another person. */
    next: (): void => {
      person += 1;
    },
    take: (row: Row): void => {
      let place = 0;
      for (const key in row) {
        const column = columnAt(place, key);
        place += 1;
        if (!column || column.last === person || isEmpty(row[key])) continue;
        column.people += 1;
        column.last = person;
      }
    },
    filled: (): Readonly<Record<string, number>> =>
      Object.fromEntries(columns.filter(({ people }) => people > 0).map(({ key, people }) => [key, people])),
  };
}

/** Dots are no value. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && isDots(value);
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
