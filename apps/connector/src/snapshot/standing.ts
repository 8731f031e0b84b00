import type { EmployeeStatus } from '../store/norms.ts';
import type { Row } from '../store/record.ts';
import { rowOn, type Valid } from './in-force.ts';

/** Whether somebody works for the company on a day. */
export interface Standing {
  /** null: HiBob says nothing of that day. */
  readonly status: EmployeeStatus | null;
  readonly statusRaw: string | null;
  readonly employed: 'yes' | 'not-started' | 'left' | 'unknown';
}

type Person = Pick<Row<'employee'>, 'startDate' | 'terminationDate' | 'status' | 'statusRaw'>;
type LifecycleRow = Valid & Pick<Row<'lifecycle'>, 'status' | 'statusRaw'>;

/**
 * By the lifecycle table, then by dates. The termination date is the last day of work (HiBob ends it at midnight of the site); it
 * stays after a rehire (catalogue G12), so it says nothing once somebody started again.
 */
export function standingOn(day: string, person: Person, lifecycle: readonly LifecycleRow[], today: string): Standing {
  const row = rowOn(lifecycle, day);
  const { status, statusRaw } = row ?? (day === today ? person : { status: null, statusRaw: null });
  return { status, statusRaw, employed: employedOn(day, person, lifecycle, status) };
}

function employedOn(
  day: string,
  person: Person,
  lifecycle: readonly LifecycleRow[],
  status: EmployeeStatus | null,
): Standing['employed'] {
  if (status === 'terminated' || isOver(day, person, lifecycle)) return 'left';
  if (status === 'hired' || (person.startDate !== null && day < firstDay(person.startDate, lifecycle)))
    return 'not-started';
  if (status !== null && status !== 'unknown') return 'yes';
  return person.startDate === null ? 'unknown' : 'yes';
}

/** After a rehire `work.startDate` is the second beginning; the first stands in the lifecycle table only. */
function firstDay(startDate: string, lifecycle: readonly LifecycleRow[]): string {
  const started = lifecycle.flatMap(({ effectiveFrom, status }) =>
    effectiveFrom !== null && status !== 'hired' && status !== 'terminated' ? [effectiveFrom] : [],
  );
  return [startDate, ...started].reduce((first, date) => (date < first ? date : first));
}

function isOver(day: string, { startDate, terminationDate }: Person, lifecycle: readonly LifecycleRow[]): boolean {
  if (terminationDate === null || day <= terminationDate) return false;
  const isAfter = (date: string | null) => date !== null && date > terminationDate && date <= day;
  return !isAfter(startDate) && !lifecycle.some((row) => row.status !== 'terminated' && isAfter(row.effectiveFrom));
}
