import { tablesOf } from '../canaries/canary-subjects.ts';
import { daysBefore, monthsBefore } from '../company/calendar.ts';
import { type Company, withToday } from '../company/company.ts';
import type { Version } from '../company/company-store.ts';
import { type People, peopleOf } from '../company/people.ts';
import type { Proof } from './judgement.ts';
import { type Reading, readingOf } from './reading.ts';

/** What was true before: in versions of the company that are kept, and on days before the one it shows. */
export interface Past {
  /** When it was last so; null: never, as far as can be proved. */
  readonly lastTime: (employeeId: string, isSo: (reading: Reading) => boolean) => Proof | null;
}

/** `versions`: older ones than the company, oldest first. */
export function pastOf(company: Company, versions: readonly Version[], serviceUserId: string): Past {
  const older = distinct(company, versions).map((one) => readingOf(fresh(one), serviceUserId));
  const byDay = new Map<string, Reading>();
  const people = peopleOf(company);
  let dated: { readonly employeeId: string; readonly days: readonly string[] } | null = null;

  return {
    lastTime: (employeeId, isSo) => {
      const version = older.find(isSo);
      if (version) return version.when;
      dated = dated?.employeeId === employeeId ? dated : { employeeId, days: daysOf(company, people, employeeId) };
      const day = dated.days.find((one) => isSo(onDay(one)));
      return day === undefined ? null : { version: null, day };
    },
  };

  function onDay(day: string): Reading {
    const known = byDay.get(day);
    if (known) return known;
    if (byDay.size >= daysKept) byDay.clear();
    const reading = readingOf(fresh(withToday(company, day)), serviceUserId, null);
    byDay.set(day, reading);
    return reading;
  }
}

/** Days read at once: most are asked for again for the next employee. */
const daysKept = 200;

/** A copy on which nothing that is worked out for it outlives the judgement. */
export function fresh(company: Company): Company {
  return { ...company, data: { ...company.data } };
}

/** Newest first, without those in which people read as in a newer one. */
function distinct(company: Company, versions: readonly Version[]): readonly Company[] {
  const found: Company[] = [];
  let newer = company;
  for (const { company: older } of versions.toReversed()) {
    if (!readsLike(older, newer)) found.push(older);
    newer = older;
  }
  return found;
}

function readsLike(one: Company, other: Company): boolean {
  return (
    one.today === other.today &&
    JSON.stringify(one.siteDays) === JSON.stringify(other.siteDays) &&
    one.data.people === other.data.people &&
    one.data.fields === other.data.fields &&
    one.data.lists === other.data.lists &&
    one.data.customTables === other.data.customTables &&
    one.canaries === other.canaries
  );
}

const recentDays = 31;
const recentMonths = 24;

/** Days on which something of this employee came into force, and recent ones for what changes with the calendar. Newest first. */
function daysOf(company: Company, people: People, employeeId: string): readonly string[] {
  const person = people.byId(employeeId);
  if (!person) return [];
  const { today } = company;
  const effective = tablesOf(company.data)
    .filter((table) => table.dated)
    .flatMap((table) => person.rows(table.id).map(({ row }) => row.effectiveDate));
  const days = Array.from({ length: recentDays }, (_, at) => daysBefore(today, at + 1));
  const months = Array.from({ length: recentMonths }, (_, at) => monthsBefore(today, at + 1));
  return [...new Set([...effective, ...days, ...months])]
    .filter((day) => day < today)
    .toSorted()
    .toReversed();
}
