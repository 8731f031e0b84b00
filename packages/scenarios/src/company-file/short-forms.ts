import type { StoredPerson, StoredRow, TableId, Value } from '@hibob-kit/schemas';
import { dateOf, dayOf } from '../people/calendar.ts';
import type { Path } from './mistake.ts';
import type { PersonInput } from './person-part.ts';
import type { PersonReading } from './read-person.ts';

/** The facts that follow from the short words of a person. `places`: where in the file each was found. */
export function shortFacts(
  path: Path,
  input: PersonInput,
  today: string,
  places: Map<string, Path>,
): StoredPerson['facts'] {
  const { startDate, terminationDate } = input;
  const facts: Record<string, Value> = startDate === undefined ? {} : startFacts(startDate, terminationDate, today);
  for (const [key, fieldIds] of Object.entries(fieldsOfWord)) {
    const value = input[key as keyof typeof fieldsOfWord];
    if (value === undefined) continue;
    for (const fieldId of fieldIds) {
      facts[fieldId] = value;
      places.set(fieldId, [...path, key]);
    }
  }
  return facts;
}

const fieldsOfWord = {
  firstName: ['root.firstName'],
  surname: ['root.surname'],
  email: ['root.email'],
  number: ['work.employeeIdInCompany'],
  startDate: ['work.startDate', 'work.originalStartDate', 'employee.firstDayOfWork'],
  terminationDate: ['internal.terminationDate', 'employee.lastDayOfWork'],
} as const satisfies Partial<Record<keyof PersonInput, readonly string[]>>;

function startFacts(startDate: string, lastDay: string | undefined, today: string): Record<string, Value> {
  const entered = startDate < today ? startDate : today;
  const gone = lastDay !== undefined && lastDay < today;
  return {
    'root.creationDate': entered,
    // Six digits of a second, no zone: OpenAPI 2025-06 example.
    'root.creationDateTime': `${entered}T09:00:00.000000`,
    'root.state': gone ? 'uninvited' : startDate > today ? 'invited' : 'active',
    'work.daysOfPreviousService': 0,
  };
}

/** The rows that follow from them: where somebody works, and their standing from the first day to the last. */
export function shortRows(
  path: Path,
  input: PersonInput,
  hasWorkTable: boolean,
  reading: PersonReading,
): Partial<Record<TableId, readonly StoredRow[]>> {
  const { startDate, terminationDate } = input;
  const { today, mistakes } = reading;
  const [named] = (['site', 'department', 'title', 'manager'] as const).filter((key) => input[key] !== undefined);
  if (named !== undefined && (hasWorkTable || startDate === undefined)) {
    const says = hasWorkTable ? 'and the table Work say the same thing twice' : 'needs a startDate to hold from';
    mistakes.wrong([...path, named], `${named} ${says}.`, { on: 'key' });
  }
  if (startDate === undefined) return {};
  const place = workColumns(path, input, reading);
  return {
    work: [rowOn(startDate, { ...place, workChangeType: 'New Employee' }, today)],
    lifecycle: [
      ...(startDate > today ? [standing(today, 'hired', 'Inactive', today)] : []),
      standing(startDate, 'employed', 'Active', today),
      ...(terminationDate === undefined
        ? []
        : [standing(dateOf(dayOf(terminationDate) + 1), 'terminated', 'Inactive', today)]),
    ],
  };
}

function workColumns(path: Path, input: PersonInput, { cell, sites, whom, mistakes }: PersonReading) {
  const { site, department, title, manager } = input;
  const columns: Record<string, Value> = {};
  if (title !== undefined)
    columns.title = cell([...path, 'title'], { label: 'Job title', type: 'list', list: 'title' }, title) ?? null;
  if (department !== undefined)
    columns.department =
      cell([...path, 'department'], { label: 'Department', type: 'list', list: 'department' }, department) ?? null;
  if (manager !== undefined) columns.reportsTo = whom.reference([...path, 'manager'], manager);
  if (site === undefined) return columns;
  const found = sites.find(({ id, name }) => name.toLowerCase() === site.toLowerCase() || String(id) === site);
  if (!found) {
    const names = sites.map(({ name }) => name);
    mistakes.unknown([...path, 'site'], `No site is called ${site}.`, site, names);
    return columns;
  }
  return { ...columns, site: found.name, siteId: found.id };
}

function standing(date: string, status: string, employeeStatus: 'Active' | 'Inactive', today: string): StoredRow {
  return rowOn(date, { status, employeeStatus, reasonType: null, leaveReason: null, workChangeType: null }, today);
}

function rowOn(date: string, columns: Readonly<Record<string, Value>>, today: string): StoredRow {
  return {
    id: Number(`10000${date.replaceAll('-', '')}`),
    effectiveDate: date,
    creationDate: null,
    modificationDate: date < today ? date : today,
    changeReason: null,
    changedById: null,
    columns,
    customColumns: {},
  };
}
