import type { StoredPerson, Value } from '@hibob-kit/schemas';
import { daysBetween } from '../calendar.ts';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { tableEntry } from '../event.ts';
import { byApi, type Change, refusal } from './change.ts';
import { newRow, withRow } from './dated-row.ts';
import { dayIn, factsUpdated, withFacts } from './facts.ts';
import { enteringRows } from './first-rows.ts';
import { standingEvents } from './standing-events.ts';

/** Takes a leaver back: a new stay begins, the old one counts as previous service. HiBob has no API for it, only a screen. */
export function rehirePerson(company: Company, person: StoredPerson, startDate: string): Change {
  const lastDay = dayIn(person, 'internal.terminationDate');
  if (lastDay === null) return refusal('The employee has not been terminated.');
  if (startDate <= lastDay) return refusal('The start date is not after the termination date.', 'startDate');
  const entering = enteringRows(company, startDate).filter((row) => row.effectiveDate > lastDay);
  const { work, lifecycle } = person.tables;
  const latest = work.findLast((row) => row.effectiveDate < startDate);
  const tables = {
    ...person.tables,
    lifecycle: entering.reduce(withRow, lifecycle),
    work: latest
      ? withRow(work, newRow(company, startDate, { ...latest.columns, workChangeType: 'New Employee' }))
      : work,
  };
  const facts: readonly (readonly [string, Value])[] = [
    ['work.startDate', startDate],
    ['employee.firstDayOfWork', startDate],
    ['work.daysOfPreviousService', daysServed(person, lastDay)],
    ...noLongerLeaving,
  ];
  const after = withFacts({ ...person, tables }, facts);
  return {
    kind: 'changed',
    company: withPerson(company, after),
    events: [
      ...entering.map((row) =>
        tableEntry('created', byApi, person.id, 'lifecycle', { effectiveDate: row.effectiveDate }),
      ),
      ...(latest ? [tableEntry('created', byApi, person.id, 'work', { effectiveDate: startDate })] : []),
      ...factsUpdated(person, facts),
      ...standingEvents(person, after, company.today),
    ],
  };
}

const noLongerLeaving: readonly (readonly [string, null])[] = [
  ['internal.terminationDate', null],
  ['internal.terminationReason', null],
  ['internal.terminationType', null],
  ['employee.lastDayOfWork', null],
  ['employee.eligibleForRehire', null],
  ['employee.regrettableTermination', null],
];

function daysServed(person: StoredPerson, lastDay: string): number {
  const start = dayIn(person, 'work.startDate');
  const earlier = person.facts['work.daysOfPreviousService'];
  return (typeof earlier === 'number' ? earlier : 0) + (start === null ? 0 : daysBetween(start, lastDay));
}
