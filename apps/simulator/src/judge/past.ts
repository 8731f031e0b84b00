import { tablesOf } from '../canaries/canary-subjects.ts';
import { daysBefore, monthsBefore } from '../company/calendar.ts';
import { type Company, withToday } from '../company/company.ts';
import type { Version } from '../company/company-store.ts';
import { editedPerson } from '../company/edit-people.ts';
import { type People, peopleOf } from '../company/people.ts';
import type { Proof } from './judgement.ts';
import { type Reading, readingOf } from './reading.ts';

/** What was true before: in versions of the company that are kept, and on days before the one it shows. */
export interface Past {
  /** When it was last so; null: never, as far as can be proved. */
  readonly lastTime: (employeeId: string, dependsOn: Dependence, isSo: (reading: Reading) => boolean) => Proof | null;
}

/** What a value follows from: what was entered for its employee; that and the day; or other employees, too. */
export type Dependence = 'entry' | 'entry and day' | 'everything';

/** `versions`: older ones than the company, oldest first. */
export function pastOf(company: Company, versions: readonly Version[], serviceUserId: string): Past {
  const older = versions.map((one) => fresh(one.company)).toReversed();
  const readings = new Map<Company, Reading>();
  const byDay = new Map<string, Reading>();
  const people = peopleOf(company);
  // Values are asked for employee by employee.
  let ofEmployee = { employeeId: '', versions: new Map<Dependence, readonly Company[]>(), days: dates([]) };

  return {
    lastTime: (employeeId, dependsOn, isSo) => {
      if (ofEmployee.employeeId !== employeeId)
        ofEmployee = { employeeId, versions: new Map(), days: dates(effectiveDates(company, people, employeeId)) };
      const distinct = ofEmployee.versions.get(dependsOn) ?? distinctVersions(company, older, employeeId, dependsOn);
      ofEmployee.versions.set(dependsOn, distinct);
      const version = distinct.find((one) => isSo(ofVersion(one)));
      if (version) return ofVersion(version).when;
      const day = ofEmployee.days[dependsOn].find((one) => isSo(onDay(one)));
      return day === undefined ? null : { version: null, day };
    },
  };

  function ofVersion(one: Company): Reading {
    const reading = readings.get(one) ?? readingOf(one, serviceUserId);
    readings.set(one, reading);
    return reading;
  }

  function onDay(day: string): Reading {
    const known = byDay.get(day);
    if (known) return known;
    if (byDay.size >= daysKept) byDay.clear();
    const reading = readingOf(fresh(withToday(company, day)), serviceUserId, null);
    byDay.set(day, reading);
    return reading;
  }

  function dates(effective: readonly string[]): Readonly<Record<Dependence, readonly string[]>> {
    const before = (days: readonly string[]) =>
      [...new Set(days)]
        .filter((day) => day < company.today)
        .toSorted()
        .toReversed();
    return {
      entry: [],
      'entry and day': before(effective),
      everything: before([...effective, ...recently(company.today)]),
    };
  }
}

/** Days read at once: most are asked for again for the next employee. */
const daysKept = 300;

/** A copy on which nothing that is worked out for it outlives the judgement. */
export function fresh(company: Company): Company {
  return { ...company, data: { ...company.data } };
}

/** Newest first, without those in which a value of the employee reads as in a newer one. */
function distinctVersions(
  company: Company,
  older: readonly Company[],
  employeeId: string,
  dependsOn: Dependence,
): readonly Company[] {
  const entry = (one: Company) => editedPerson(one.data.people, employeeId);
  const isSame: Record<Dependence, (one: Company, other: Company) => boolean> = {
    entry: (one, other) => entry(one) === entry(other),
    'entry and day': (one, other) => isSameDay(one, other) && entry(one) === entry(other),
    everything: (one, other) => isSameDay(one, other) && one.data.people === other.data.people,
  };
  return older.filter((one, at) => {
    const newer = older[at - 1] ?? company;
    return !(isSameSetup(one, newer) && isSame[dependsOn](one, newer));
  });
}

function isSameDay(one: Company, other: Company): boolean {
  return one.today === other.today && JSON.stringify(one.siteDays) === JSON.stringify(other.siteDays);
}

/** Everything but people and day that a value can follow from. */
function isSameSetup({ data: one, canaries }: Company, { data: other, ...newer }: Company): boolean {
  return (
    canaries === newer.canaries &&
    one.fields === other.fields &&
    one.lists === other.lists &&
    one.customTables === other.customTables &&
    one.lifecycleStatuses === other.lifecycleStatuses
  );
}

/** Days on which something of this employee came into force, and the last days of what held before. */
function effectiveDates(company: Company, people: People, employeeId: string): readonly string[] {
  const person = people.byId(employeeId);
  if (!person) return [];
  return tablesOf(company.data)
    .filter((table) => table.dated)
    .flatMap((table) =>
      person.rows(table.id).flatMap(({ row: { effectiveDate } }) => [effectiveDate, daysBefore(effectiveDate, 1)]),
    );
}

const recentDays = 31;
const recentMonths = 24;

/** For what changes with the calendar. */
function recently(today: string): readonly string[] {
  return [
    ...Array.from({ length: recentDays }, (_, at) => daysBefore(today, at + 1)),
    ...Array.from({ length: recentMonths }, (_, at) => monthsBefore(today, at + 1)),
  ];
}
