import { otherRowsOf } from '@hibob-kit/scenarios';
import type { AnyTableId, StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import type { Company } from './company.ts';
import { type DatedRow, rowsOn } from './current.ts';
import { derivedFields } from './derived.ts';
import { accessReader } from './lifecycle-access.ts';
import { withNamesOfToday } from './people/named-managers.ts';
import { tableField } from './table-fields.ts';
import { isPayTable, type KnownTableId, tableNamed } from './tables/table-named.ts';
import { dayFor } from './turn.ts';

/** An employee as read on the company's day: facts, what tables say that day, and what follows from both. */
export interface Person {
  readonly index: number;
  readonly id: string;
  readonly stored: StoredPerson;
  readonly value: (fieldId: string) => Value;
  readonly rows: (tableId: KnownTableId) => readonly DatedRow[];
  /** The row in force, where a table has one at most. */
  readonly current: (tableId: AnyTableId) => StoredRow | null;
}

export interface People {
  readonly today: string;
  readonly companyId: number;
  readonly size: number;
  readonly at: (index: number) => Person;
  readonly byId: (id: string) => Person | null;
  readonly byEmail: (email: string) => Person | null;
  /** Active employees who report to this one. Where the company cannot tell who may, everybody is looked through, once a day of its clock. */
  readonly reportsOf: (id: string) => readonly Person[];
}

/** The company's people on its day. Rights play no part, so a change of groups keeps what was already read. */
export function peopleOf(company: Company): People {
  const days = peopleByDay.get(company.data) ?? new Map<string, People>();
  peopleByDay.set(company.data, days);
  const day = [company.today, ...Object.entries(company.siteDays).flat()].join(' ');
  const known = days.get(day);
  if (known) return known;
  const people = readPeople(company);
  const [oldest] = days.size < readingsKept ? [] : days.keys();
  if (oldest !== undefined) days.delete(oldest);
  days.set(day, people);
  return people;
}

/** Forks of a company share its data and may be on other days; a clock turned through a year must not keep 365 readings. */
const readingsKept = 2;

const peopleByDay = new WeakMap<Company['data'], Map<string, People>>();

function readPeople(company: Company): People {
  const { data, today } = company;
  const read: Person[] = [];
  const withAccess = accessReader(data);
  const [earliest = today] = [today, ...Object.values(company.siteDays)].toSorted();
  const at = (index: number): Person => {
    const person = read[index] ?? readPerson(index, withAccess(data.people.at(index)), people, company);
    read[index] = person;
    return person;
  };
  const found = (index: number | null) => (index === null ? null : at(index));
  let reports: ReadonlyMap<string, readonly Person[]> | null = null;
  const people: People = {
    today,
    companyId: data.companyId,
    size: data.people.size,
    at,
    byId: (id) => found(data.people.indexOfId(id)),
    byEmail: (email) => found(data.people.indexOfEmail(email)),
    reportsOf: (id) => {
      const places = reports ? null : data.people.mayReportTo(id, earliest);
      if (places) return places.map(at).filter((person) => managerIdOf(person) === id);
      reports ??= reportsByManager(people);
      return reports.get(id) ?? [];
    },
  };
  return people;
}

function readPerson(index: number, stored: StoredPerson, people: People, company: Company): Person {
  const values = new Map<string, Value>();
  const rows = new Map<KnownTableId, readonly DatedRow[]>();
  const person: Person = {
    index,
    id: stored.id,
    stored,
    value: (fieldId) => {
      const known = values.get(fieldId);
      if (known !== undefined) return known;
      const value = readValue(person, people, fieldId);
      values.set(fieldId, value);
      return value;
    },
    rows: (tableId) => {
      const known = rows.get(tableId);
      if (known) return known;
      const table = tableNamed(company.data, tableId);
      const all = table ? withNamesOfToday(company.data.people, storedRows(company, index, stored, tableId)) : [];
      const dated = table ? rowsOn(table, all, dayFor(company, stored), company.data.switches) : [];
      rows.set(tableId, dated);
      return dated;
    },
    current: (tableId) => person.rows(tableId).find((one) => one.isCurrent)?.row ?? null,
  };
  return person;
}

/** Rows as they are kept: with the employee, or as they were generated where nobody changed them. */
export function storedRows(
  { spec }: Pick<Company, 'spec'>,
  index: number,
  stored: StoredPerson,
  tableId: KnownTableId,
): readonly StoredRow[] {
  if (isPayTable(tableId)) return stored.tables[tableId];
  return stored.moreTables?.[tableId] ?? otherRowsOf(spec, index, stored, tableId);
}

/** What was entered decides, then what can be worked out, then the table that mirrors the field. */
function readValue(person: Person, people: People, fieldId: string): Value {
  const fact = person.stored.facts[fieldId];
  if (fact !== undefined) return fact;
  const derive = derivedFields[fieldId];
  return derive ? derive(person, people) : tableField(person, fieldId);
}

function reportsByManager(people: People): ReadonlyMap<string, readonly Person[]> {
  const reports = new Map<string, Person[]>();
  for (let index = 0; index < people.size; index += 1) {
    const person = people.at(index);
    const manager = managerIdOf(person);
    if (manager === null) continue;
    const known = reports.get(manager);
    if (known) known.push(person);
    else reports.set(manager, [person]);
  }
  return reports;
}

/** null: nobody, or somebody who does not count as a report. */
function managerIdOf(person: Person): string | null {
  const manager = person.value('work.manager');
  return typeof manager === 'string' && person.value('internal.status') === 'Active' ? manager : null;
}
