import type { CompanyData } from '@hibob-kit/scenarios';
import type { AnyTableId, StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import { keptWith } from '../kept-with.ts';
import type { Company } from './company.ts';
import type { DatedRow } from './current.ts';
import { changedSince, uneditedSource } from './edit-people.ts';
import type { Forgetful } from './people-memory.ts';
import { continued, type Reading, readPeople } from './people-reading.ts';
import { largeFrom } from './reading-progress.ts';
import type { KnownTableId } from './tables/table-named.ts';

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
  /** The same, for whoever goes through everybody once: the company may be large, and this one is not kept for it. */
  readonly passing: (index: number) => Person;
  readonly byId: (id: string) => Person | null;
  readonly byEmail: (email: string) => Person | null;
  /** Active employees who report to this one. Where the company cannot tell who may, everybody is looked through, once a day of its clock. */
  readonly reportsOf: (id: string) => readonly Person[];
  /** Works something out that is kept for this employee, so that a change to anybody it stands on is known. */
  readonly readFor: <T>(index: number, work: () => T) => T;
  /**
   * What others keep for these people, made once for an owner and a name. It goes over to the people after a change, who tell it whose part no longer
   * holds; these people then make it anew if they are asked again.
   */
  readonly sheet: <S extends Forgetful>(owner: string, name: string, make: () => S) => S;
  /** The same for parts that sheets are put together of: they are not in the way of sheets, of which so many are kept. */
  readonly part: <S extends Forgetful>(owner: string, name: string, make: () => S) => S;
}

/** The company's people on its day. Rights play no part, so a change of groups keeps what was already read. */
export function peopleOf(company: Company): People {
  const { data } = company;
  const days = peopleByDay(data, () => new Map());
  const day = [company.today, ...Object.entries(company.siteDays).flat()].join(' ');
  const known = days.get(day);
  if (known) return known.people;
  const reading = readOn(company, day);
  const [oldest] = days.size < daysKept ? [] : days.keys();
  if (oldest !== undefined) days.delete(oldest);
  days.set(day, reading);
  return reading.people;
}

/** Forks of a company share its data and may be on other days; a clock turned through a year must not keep 365 readings. */
const daysKept = 2;

const peopleByDay = keptWith<Map<string, Reading>>('people by day');

/** The newest readings of one generated company, which readings after a change go on from: its own and those of its forks. */
interface Newest {
  readonly reading: Reading;
  readonly data: CompanyData;
  readonly spec: Company['spec'];
  readonly day: string;
}

const newestKept = 8;
const newestByBase = new WeakMap<CompanyData['people'], readonly Newest[]>();

function readOn(company: Company, day: string): Reading {
  const { data, spec } = company;
  const base = uneditedSource(data.people);
  const all = newestByBase.get(base) ?? [];
  for (const newest of all) {
    if (newest.day !== day || newest.spec !== spec || !sameButPeople(newest.data, data)) continue;
    const changed = changedSince(data.people, newest.data.people);
    if (changed === null) continue;
    if (changed.length === 0) return newest.reading;
    const reading = continued(newest.reading, company, changed);
    const others = all.filter((one) => one !== newest);
    newestByBase.set(base, [...others, { reading, data, spec, day }]);
    return reading;
  }
  const reading = readPeople(company);
  const keep = data.people.size > largeFrom ? 1 : newestKept;
  newestByBase.set(base, [...all, { reading, data, spec, day }].slice(-keep));
  return reading;
}

function sameButPeople(one: CompanyData, other: CompanyData): boolean {
  const keys = Object.keys(one) as (keyof CompanyData)[];
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key === 'people' || Object.is(one[key], other[key]))
  );
}
