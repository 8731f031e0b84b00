import { timeOffEndpoints } from '@hibob-kit/schemas';
import { monthsBefore } from '../company/calendar.ts';
import { requestsOf } from '../company/modules/time-off.ts';
import { changesOf } from '../company/modules/time-off-changes.ts';
import { visibilityOf } from '../company/modules/time-off-request.ts';
import type { Person } from '../company/people.ts';
import { type Binding, bind } from './bind.ts';
import { badRequest, json, type Result } from './result.ts';
import { changeWire } from './time-off-wire.ts';
import type { View } from './view.ts';

export const timeOffChangeBindings: readonly Binding[] = [
  bind(timeOffEndpoints.changes, ({ query, moment }, view) => {
    const since = utc(query.since);
    const to = utc(query.to ?? moment);
    const fault = faultOf(since, to, query.to !== undefined, view.people.today);
    if (fault) return fault;
    const changes = seenChanges(view, query.includePending)
      .filter(({ change }) => since <= change.turn.at && change.turn.at <= to)
      .toSorted((one, other) => (one.change.turn.at < other.change.turn.at ? -1 : 1))
      .map(({ change, original }) => changeWire(change, original, view.company, view.shown));
    return json({ changes });
  }),
];

/** Source: OpenAPI 2025-06. Counted in days, so that a client whose clock is a little off is not refused. */
function faultOf(since: string, to: string, toWasSaid: boolean, today: string): Result | null {
  const reach = toWasSaid ? to.slice(0, 10) : today;
  if (since.slice(0, 10) < monthsBefore(today, 6)) return badRequest('query.since: it is more than six months ago.');
  if (toWasSaid && to <= since) return badRequest('query.to: it is not later than since.');
  if (since.slice(0, 10) < monthsBefore(reach, 6))
    return badRequest('query.to: it is more than six months after since.');
  return null;
}

/** Leavers are among them: a change may be that they are gone (inferred). Without the right to private ones these are left out. */
function seenChanges(view: View, includePending: boolean) {
  return view.reached(true).flatMap(({ person }) => {
    if (!view.mayOn('seeWhosOut', person)) return [];
    const original = view.mayOn('seePrivateTimeOff', person);
    const pending = includePending && view.mayOn('manageTimeOffRequests', person);
    return changesOfPerson(view, person)
      .filter(({ request }) => original || visibilityOf(request).visibility !== 'Private')
      .filter(({ pendingOnly }) => pending || !pendingOnly)
      .map((change) => ({ change, original }));
  });
}

function changesOfPerson(view: View, person: Person) {
  return requestsOf(view.company, person).flatMap(changesOf);
}

/** The instant on the company's clock, which is UTC, written as that clock is: `2026-11-02T09:15:26.915`. */
function utc(instant: string): string {
  const time = instant.length === 10 ? `${instant}T00:00:00` : instant;
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/i.test(time.slice(10)) ? time : `${time}Z`);
  return Number.isNaN(at) ? instant : new Date(at).toISOString().slice(0, 23);
}
