import type { StoredPerson, Value } from '@hibob-kit/schemas';
import { daysAfter } from '../calendar.ts';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { tableEntry } from '../event.ts';
import { byApi, type Change, refusal } from './change.ts';
import { withRow } from './dated-row.ts';
import { factsUpdated, withFacts } from './facts.ts';
import { standingIn, standingOn, standingRow } from './standing.ts';
import { standingEvents } from './standing-events.ts';

export interface Leave {
  /** A lifecycle status that is a leave, the company's own ones too. */
  readonly kind: string;
  readonly startDate: string;
  /** The last day away; null: open end. */
  readonly endDate: string | null;
  /** An item of `lifecycleReasonType`. */
  readonly reasonType: string | null;
}

/** The statuses that somebody employed can be put into for a while. */
export function leaveStatuses({ lifecycleStatuses }: Company['data']): readonly string[] {
  return lifecycleStatuses
    .filter((one) => one.decidedBy === 'company' || one.id === 'garden leave')
    .map(({ id }) => id);
}

/** Puts somebody on a long leave. HiBob has no API for it, only a screen. */
export function takeLeave(company: Company, person: StoredPerson, leave: Leave): Change {
  const { kind, startDate, endDate, reasonType } = leave;
  if (standingIn(standingOn(person, startDate)) !== 'employed')
    return refusal('The employee is not employed on that day.', 'startDate');
  if (endDate !== null && endDate < startDate) return refusal('The leave ends before it begins.', 'endDate');
  const rows = [
    standingRow(company, startDate, kind, { reasonType }),
    ...(endDate === null ? [] : [standingRow(company, daysAfter(endDate, 1), 'employed')]),
  ];
  const facts: readonly (readonly [string, Value])[] = [
    ['employee.recentLeaveStartDate', startDate],
    ['employee.recentLeaveEndDate', endDate],
  ];
  const lifecycle = rows.reduce(withRow, person.tables.lifecycle);
  const after = withFacts({ ...person, tables: { ...person.tables, lifecycle } }, facts);
  return {
    kind: 'changed',
    company: withPerson(company, after),
    events: [
      ...rows.map((row) => tableEntry('created', byApi, person.id, 'lifecycle', { effectiveDate: row.effectiveDate })),
      ...factsUpdated(person, facts),
      ...standingEvents(person, after, company.today),
    ],
  };
}
