import { timeOffEndpoints } from '@hibob-kit/schemas';
import { requestsOf } from '../company/modules/time-off.ts';
import { countsInHours, statusOf, type TimeOffRequest, visibilityOf } from '../company/modules/time-off-request.ts';
import type { Person } from '../company/people.ts';
import { type Binding, bind } from './bind.ts';
import { badRequest, json } from './result.ts';
import { outTodayWire, outWire } from './time-off-wire.ts';
import type { View } from './view.ts';

export const whoIsOutBindings: readonly Binding[] = [
  bind(timeOffEndpoints.whosOut, ({ query }, view) => {
    if (query.to < query.from) return badRequest('query.to: it is before from.');
    const outs = outsOf(view, query).map(({ request, original }) => outWire(request, original, view.shown));
    return json({ outs });
  }),

  bind(timeOffEndpoints.outToday, ({ query }, view) => {
    // HiBob takes the day at UTC; the company's clock has no other.
    const day = query.today ?? query.date ?? view.people.today;
    const outs = outsOf(view, { ...query, from: day, to: day, includePending: false })
      .filter(({ person }) => query.siteId === undefined || person.value('work.siteId') === Number(query.siteId))
      .map(({ request, original }) => outTodayWire(request, original, view.shown));
    return json({ outs });
  }),
];

interface Wanted {
  readonly from: string;
  readonly to: string;
  readonly includeHourly: boolean;
  readonly includePrivate: boolean;
  readonly includePending: boolean;
}

interface Out {
  readonly person: Person;
  readonly request: TimeOffRequest;
  /** Whether the type is shown under its own name. */
  readonly original: boolean;
}

/**
 * Only people whom the default search returns are named (documented: active ones; relied on by programs). Asking for more than one
 * may see is answered with silence, as everywhere (inferred).
 */
function outsOf(view: View, wanted: Wanted): readonly Out[] {
  return view.reached(false).flatMap(({ person }) => {
    if (!view.mayOn('seeWhosOut', person)) return [];
    const original = wanted.includePrivate && view.mayOn('seePrivateTimeOff', person);
    const pending = wanted.includePending && view.mayOn('manageTimeOffRequests', person);
    return requestsOf(view.company, person)
      .filter(({ asked }) => asked.startDate <= wanted.to && asked.endDate >= wanted.from)
      .filter(({ asked }) => wanted.includeHourly || !countsInHours[asked.requestRangeType])
      .filter((request) => original || visibilityOf(request).visibility !== 'Private')
      .filter((request) => statusOf(request) === 'approved' || (pending && statusOf(request) === 'pending'))
      .map((request) => ({ person, request, original }));
  });
}
