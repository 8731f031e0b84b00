import { isDeepStrictEqual } from 'node:util';
import { latelyKept, otherRowsOf } from '@hibob-kit/scenarios';
import type { StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import type { Company } from './company.ts';
import { rowsOn } from './current.ts';
import { derivedFields } from './derived.ts';
import { editedPerson } from './edit-people.ts';
import { accessReader } from './lifecycle-access.ts';
import { withNamesOfToday } from './people/named-managers.ts';
import { referenceTo } from './people/reference.ts';
import type { People, Person } from './people.ts';
import { createPeopleMemory, type PeopleMemory, type What } from './people-memory.ts';
import { PersonRead, type PersonReader } from './person-read.ts';
import { keptAtOnce, largeFrom, partsKeptOf, passingAtOnce } from './reading-progress.ts';
import { managerIdOf, managersMoved, type Reports, reportsAfter, reportsIn } from './reports.ts';
import { tableField } from './table-fields.ts';
import { isPayTable, type KnownTableId, tableNamed } from './tables/table-named.ts';
import { dayFor } from './turn.ts';

/** People with what was worked out for them. After a change it goes over to the next reading, which forgets what the change touched. */
export interface Reading {
  readonly people: People;
  /** Hands over, and begins again with nothing. */
  readonly handOver: () => PeopleMemory;
  readonly memory: () => PeopleMemory;
  readonly take: (memory: PeopleMemory, reports: Reports | null) => void;
  /** What was read of somebody, so that two readings can be compared. */
  readonly reads: (index: number, what: What) => unknown;
  readonly reports: () => Reports | null;
}

/** How others name somebody whom somebody changed; anybody else stands in rows as entered. */
const name: What = 'name';
const inTable = 'table ';
const reportsOfKey = (id: string) => `reports of ${id}`;
const nobodyKey = (id: string) => `nobody is ${id}`;

export function readPeople(company: Company): Reading {
  const { data, today } = company;
  const [earliest = today] = [today, ...Object.values(company.siteDays)].toSorted();
  const persons = new Map<number, Person>();
  const remembered = keptAtOnce(data.people);
  const freshMemory = () => createPeopleMemory(remembered, partsKeptOf(data.people));
  let memory = freshMemory();
  let reports: Reports | null = null;
  const withAccess = accessReader(data);
  const reader = readerOf({ atOnce: remembered, memoryNow: () => memory, notedFor: (index) => index });
  const passingReader = data.people.size > largeFrom ? readerOfPassing() : reader;
  const passing = (index: number) =>
    persons.get(index) ?? new PersonRead(index, data.people.idAt(index), passingReader);
  const at = (index: number) => {
    const person = persons.get(index) ?? new PersonRead(index, data.people.idAt(index), reader);
    persons.set(index, person);
    return person;
  };
  const people: People = {
    today,
    companyId: data.companyId,
    size: data.people.size,
    at,
    passing,
    byId: (id) => {
      const index = data.people.indexOfId(id);
      if (index === null) memory.noteOther(nobodyKey(id));
      return index === null ? null : at(index);
    },
    byEmail: (email) => {
      const index = data.people.indexOfEmail(email);
      return index === null ? null : at(index);
    },
    reportsOf: (id) => {
      memory.noteOther(reportsOfKey(id));
      // Whom it names is no one's reading of its own: who reports to this one is.
      return memory.readFor(null, () => {
        const places = reports ? null : data.people.mayReportTo(id, earliest);
        if (places) return places.map(at).filter((person) => managerIdOf(person) === id);
        reports ??= reportsIn(people);
        return (reports.get(id) ?? []).map(at);
      });
    },
    readFor: (index, work) => memory.readFor(index, work),
    sheet: (owner, sheetName, make) => memory.sheets.of(owner, sheetName, make),
    part: (owner, partName, make) => memory.parts.of(owner, partName, make),
  };
  return {
    people,
    handOver: () => {
      const handed = memory;
      memory = freshMemory();
      return handed;
    },
    memory: () => memory,
    take: (takenMemory, takenReports) => {
      memory = takenMemory;
      reports = takenReports;
    },
    reads: (index, what) => {
      if (index >= data.people.size) return undefined;
      if (what === name) {
        const edited = editedPerson(data.people, at(index).id);
        return edited && referenceTo(edited);
      }
      return what.startsWith(inTable)
        ? at(index).rows(what.slice(inTable.length) as KnownTableId)
        : at(index).value(what);
    },
    reports: () => reports,
  };

  /** Nothing is kept of who passes, so nobody has to know on whom it stands: noted, it would grow with the company. */
  function readerOfPassing(): PersonReader {
    const forPassing = createPeopleMemory(passingAtOnce, 0);
    return readerOf({ atOnce: passingAtOnce, memoryNow: () => forPassing, notedFor: () => null });
  }

  function readerOf({ atOnce, memoryNow, notedFor }: Reads): PersonReader {
    const lately = latelyKept<number, StoredPerson>(atOnce);
    return {
      stored: (index) => lately(index, () => withAccess(data.people.at(index))),
      value: (person, fieldId) => {
        const { index } = person;
        memory.noteRead(index, fieldId);
        const { values } = memoryNow().of(index);
        const known = values.get(fieldId);
        if (known !== undefined) return known;
        const value = memory.readFor(notedFor(index), () => readValue(person, people, fieldId));
        values.set(fieldId, value);
        return value;
      },
      rows: (person, tableId) => {
        const { index } = person;
        memory.noteRead(index, `${inTable}${tableId}`);
        const { rows } = memoryNow().of(index);
        const known = rows.get(tableId);
        if (known) return known;
        const table = tableNamed(company.data, tableId);
        const { stored } = person;
        const all = table ? named(notedFor(index), storedRows(company, index, stored, tableId)) : [];
        const dated = table ? rowsOn(table, all, dayFor(company, stored), company.data.switches) : [];
        rows.set(tableId, dated);
        return dated;
      },
    };
  }

  function named(noted: number | null, rows: readonly StoredRow[]): readonly StoredRow[] {
    return memory.readFor(noted, () =>
      withNamesOfToday(data.people, rows, (managerId) => {
        const manager = data.people.indexOfId(managerId);
        if (manager === null) memory.noteOther(nobodyKey(managerId));
        else memory.noteRead(manager, name);
      }),
    );
  }
}

/** How people are read: so many stored at once, remembered where, and for whom it is noted what of others is read for this one. */
interface Reads {
  readonly atOnce: number;
  readonly memoryNow: () => PeopleMemory;
  readonly notedFor: (index: number) => number | null;
}

/** The people after a change, with all that was worked out before and still holds. */
export function continued(before: Reading, company: Company, changed: readonly number[]): Reading {
  const after = readPeople(company);
  const { touched, reports } = touchedBy(changed, before, after);
  const memory = before.handOver();
  memory.forget(touched);
  memory.adopt(after.memory().known());
  after.take(memory, reports);
  return after;
}

/** Whoever was changed, and everybody who read something of them that now reads otherwise. */
function touchedBy(changed: readonly number[], before: Reading, after: Reading) {
  const { memory } = before;
  const touched = new Set(changed);
  const open = [...touched];
  const touch = (readers: Iterable<number>) => {
    for (const index of readers) {
      if (touched.has(index)) continue;
      touched.add(index);
      open.push(index);
    }
  };
  for (const index of changed)
    if (index >= before.people.size) touch(memory().readersOfOther(nobodyKey(after.people.at(index).id)));
  let reports = before.reports();
  // It grows while it is gone through.
  for (const index of open) {
    for (const [what, readers] of memory().readersOf(index)) {
      if ([...readers].every((one) => touched.has(one))) continue;
      if (!isDeepStrictEqual(before.reads(index, what), after.reads(index, what))) touch(readers);
    }
    for (const id of managersMoved(index, before.people, after.people))
      touch(memory().readersOfOther(reportsOfKey(id)));
    reports = reports && reportsAfter(reports, index, before.people, after.people);
  }
  return { touched, reports };
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
