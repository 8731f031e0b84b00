import { type StoredPerson, type StoredRow, type TableId, tableIds, tables } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { employeeUpdated, tableEntry } from '../event.ts';
import { byApi, type Change, refusal, unchanged } from './change.ts';
import { movedRow, withRow } from './dated-row.ts';
import { dayIn, withFacts } from './facts.ts';
import { enteringRows } from './first-rows.ts';
import { standingIn } from './standing.ts';
import { standingEvents } from './standing-events.ts';

/**
 * Moves the first day of the present stay: the rows that began on it begin on the new one, and whoever starts later is hired
 * until then. A new day beyond the rows before or after is refused, since it would turn history round (inferred).
 */
export function setStartDate(company: Company, person: StoredPerson, startDate: string, note: string | null): Change {
  const before = dayIn(person, 'work.startDate');
  if (before === startDate) return unchanged;
  const moved = tableIds.map((id) => [id, movedRows(company, id, person.tables[id], before, startDate, note)] as const);
  const stuck = moved.find(([, rows]) => rows === null);
  if (stuck) return refusal(`Entries of the table ${stuck[0]} stand in the way of ${startDate}.`, 'startDate');

  const facts = dayFields.filter((fieldId) => fieldId === 'work.startDate' || dayIn(person, fieldId) === before);
  const tablesAfter = { ...person.tables, ...Object.fromEntries(moved.map(([id, rows]) => [id, rows ?? []])) };
  const after = withFacts(
    { ...person, tables: tablesAfter },
    facts.map((fieldId) => [fieldId, startDate]),
  );
  return {
    kind: 'changed',
    company: withPerson(company, after),
    events: [
      ...moved
        .filter(([id, rows]) => rows !== person.tables[id])
        .map(([id]) => tableEntry('updated', byApi, person.id, id, { effectiveDate: startDate })),
      employeeUpdated(byApi, person.id, facts),
      ...standingEvents(person, after, company.today),
    ],
  };
}

/** Facts that say the first day; one that says another day stays (the original start of somebody who came back). */
const dayFields: readonly string[] = ['work.startDate', 'work.originalStartDate', 'employee.firstDayOfWork'];

/** null: other rows stand in the way. A table without a row of the old day stays as it is. */
function movedRows(
  company: Company,
  tableId: TableId,
  rows: readonly StoredRow[],
  before: string | null,
  startDate: string,
  note: string | null,
): readonly StoredRow[] | null {
  const at = tables[tableId].kind === 'one-in-force' ? rows.findIndex((row) => row.effectiveDate === before) : -1;
  const first = rows[at];
  if (!first) return rows;
  // Being hired is what comes before the first day, so it gives way to it.
  const earlier = rows.slice(0, at).filter((row) => standingIn(row) !== 'hired' || row.effectiveDate < startDate);
  const later = rows.slice(at + 1);
  const inTheWay =
    earlier.some((row) => row.effectiveDate >= startDate) || later.some((row) => row.effectiveDate <= startDate);
  if (inTheWay) return null;
  const moved = movedRow(company, first, startDate);
  if (tableId !== 'lifecycle') return [...earlier, moved, ...later];
  const entering = enteringRows(company, startDate, note);
  const hiredAlready = standingIn(earlier.at(-1) ?? null) === 'hired';
  return (hiredAlready ? entering.slice(-1) : entering).reduce(withRow, [...earlier, ...later]);
}
