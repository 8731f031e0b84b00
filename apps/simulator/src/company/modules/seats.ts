import type { Value } from '@hibob-kit/schemas';
import { keptWith } from '../../kept-with.ts';
import { daysAfter, monthsBefore } from '../calendar.ts';
import type { Company } from '../company.ts';
import { type People, type Person, peopleOf } from '../people.ts';

/** Where a position's holder stands. Source of the words: OpenAPI 2025-06. */
export type SeatStatus = 'starting' | 'filled' | 'departing' | 'vacant';

/**
 * The place in the company that an employee of its first day was hired into. It outlives its holder: who leaves makes it vacant,
 * and it is hired for during a year.
 */
export interface Seat {
  readonly index: number;
  readonly status: SeatStatus;
  readonly holderId: string | null;
  /** The holder's, or the last one's. */
  readonly startDate: string;
  readonly expectedStartDate: string;
  readonly recruitmentStatus: 'open' | 'onHold' | 'closed';
  readonly department: Value;
  readonly site: Value;
  readonly jobProfile: Value;
  readonly fte: Value;
  readonly employmentType: Value;
  readonly managerIndex: number | null;
}

/** Computed once a day of the company's clock, or when somebody changed an employee. */
export function seatsOf(company: Company): readonly Seat[] {
  return seats(peopleOf(company), (people) =>
    Array.from({ length: company.spec.employees }, (_, index) => seatOf(people.at(index), people)),
  );
}

const seats = keptWith<readonly Seat[]>('seats');

function seatOf(person: Person, people: People): Seat {
  const startDate = String(person.value('work.startDate') ?? people.today);
  const lastDay = person.value('internal.terminationDate');
  const status = statusOn(people.today, startDate, typeof lastDay === 'string' ? lastDay : null);
  const vacated = status === 'vacant' ? String(lastDay) : null;
  const work = columnsOf(person, 'work');
  const employment = columnsOf(person, 'employment');
  return {
    index: person.index,
    status,
    holderId: vacated === null ? person.id : null,
    startDate,
    expectedStartDate: vacated === null ? startDate : daysAfter(vacated, 90),
    recruitmentStatus: recruitmentOn(people.today, vacated),
    department: work.department ?? null,
    site: work.siteId ?? null,
    jobProfile: person.value('employee.jobProfileId'),
    fte: employment.fte ?? null,
    employmentType: employment.type ?? null,
    managerIndex: managerIndex(work.reportsTo ?? null, people),
  };
}

function statusOn(today: string, startDate: string, lastDay: string | null): SeatStatus {
  if (lastDay !== null && lastDay < today) return 'vacant';
  if (startDate > today) return 'starting';
  return lastDay === null ? 'filled' : 'departing';
}

function recruitmentOn(today: string, vacated: string | null): Seat['recruitmentStatus'] {
  if (vacated === null) return 'closed';
  return vacated >= monthsBefore(today, 12) ? 'open' : 'onHold';
}

/** The row in force; of somebody who has not started, the first one. */
function columnsOf(person: Person, tableId: 'work' | 'employment'): Readonly<Record<string, Value>> {
  return (person.current(tableId) ?? person.stored.tables[tableId][0])?.columns ?? {};
}

function managerIndex(reportsTo: Value, people: People): number | null {
  const id = typeof reportsTo === 'object' && reportsTo !== null && 'id' in reportsTo ? reportsTo.id : null;
  return id === null ? null : (people.byId(id)?.index ?? null);
}
