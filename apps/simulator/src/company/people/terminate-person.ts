import type { StoredPerson, Value } from '@hibob-kit/schemas';
import { daysAfter } from '../calendar.ts';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { tableEntry } from '../event.ts';
import { byApi, type Change, refusal } from './change.ts';
import { withRow } from './dated-row.ts';
import { dayIn, factsUpdated, withFacts } from './facts.ts';
import { standingIn, standingOn, standingRow } from './standing.ts';
import { standingEvents } from './standing-events.ts';

export interface Termination {
  /** The last day, on which somebody is still employed. */
  readonly terminationDate: string;
  readonly lastDayOfWork: string | null;
  readonly reason: string | null;
  readonly type: string | null;
  readonly notice: { readonly value: number; readonly unit: string } | null;
}

/**
 * Ends an employment at midnight after the last day (webhook events v2). A termination that is still ahead is replaced, and what
 * was planned for after it is dropped (inferred).
 */
export function terminatePerson(company: Company, person: StoredPerson, termination: Termination): Change {
  const { terminationDate, lastDayOfWork, reason, type, notice } = termination;
  const { today } = company;
  if (standingIn(standingOn(person, today)) === 'terminated') return refusal('The employee is terminated already.');
  const startDate = dayIn(person, 'work.startDate');
  if (startDate !== null && terminationDate < startDate)
    return refusal('The termination date is before the start date.', 'terminationDate');

  if (terminationDate >= endOfTime) return refusal('The termination date is too far ahead.', 'terminationDate');
  const day = daysAfter(terminationDate, 1);
  const row = standingRow(company, day, 'terminated', { reasonType: type, leaveReason: reason });
  const kept = person.tables.lifecycle.filter(
    (one) => one.effectiveDate < day && !(one.effectiveDate > today && standingIn(one) === 'terminated'),
  );
  const facts: readonly (readonly [string, Value])[] = [
    ['internal.terminationDate', terminationDate],
    ['internal.terminationReason', reason],
    ['internal.terminationType', type],
    ['employee.lastDayOfWork', lastDayOfWork ?? terminationDate],
    ...(notice === null ? [] : ([['internal.notice', notice]] as const)),
    // Who has left cannot sign in any more.
    ...(day <= today ? ([['root.state', 'uninvited']] as const) : []),
  ];
  const left = withFacts({ ...person, tables: { ...person.tables, lifecycle: withRow(kept, row) } }, facts);
  return {
    kind: 'changed',
    company: withPerson(company, left),
    events: [
      tableEntry('created', byApi, person.id, 'lifecycle', { effectiveDate: day }),
      ...factsUpdated(person, facts),
      ...standingEvents(person, left, today),
    ],
  };
}

/** The day after it could not be written `YYYY-MM-DD`. */
const endOfTime = '9999-12-31';
