import { calendarOfSite } from '@hibob-kit/scenarios';
import { timeOffPolicyEndpoints } from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import { type Binding, bind } from './bind.ts';
import { indexOf } from './company-index.ts';
import { badRequest, json, refused } from './result.ts';
import type { View } from './view.ts';

/** Source: employee calendars reference, 2026. */
const idsAllowed = 5_000;

/**
 * The holiday calendar that applies to each employee. The permission is the company's, not one of People's data, so access rights
 * play no part; unknown ids are left out (both documented). The answer's keys are those a program in the field reads.
 */
export const timeOffCalendarBindings: readonly Binding[] = [
  bind(timeOffPolicyEndpoints.searchCalendars, ({ body }, view) => {
    if (body.filters.some(({ operator }) => operator !== 'equals')) {
      return badRequest('body.filters: the operator is equals.');
    }
    const ids = new Set(body.filters.flatMap(({ values }) => values));
    if (ids.size > idsAllowed) return tooManyIds;
    const items = [...ids].flatMap((id) => {
      const person = view.people.byId(id);
      return person ? [calendarWire(person, view, body.fields ?? [])] : [];
    });
    return json({ items, response_metadata: { next_cursor: null } });
  }),
];

const tooManyIds = refused({
  status: 400,
  body: { key: 'tooManyEmployeeIds', error: `At most ${idsAllowed} employee ids.` },
});

/** All of it where no fields are named; the id stands in any case, or nobody could tell whose it is (inferred). */
function calendarWire(person: Person, view: View, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const siteId = person.value('work.siteId');
  const own = person.value('payroll.employment.calendarId');
  const ofSite = typeof siteId === 'number' ? (calendarOfSite(siteId)?.id ?? null) : null;
  const [source, calendarId] =
    [['employment', own] as const, ['site', ofSite] as const].find(([, id]) => nameOf(id, view) !== null) ??
    (['none', null] as const);
  const all = {
    '/employeeCalendar/employeeId': person.id,
    '/employeeCalendar/calendarId': calendarId,
    '/employeeCalendar/calendarName': nameOf(calendarId, view),
    '/employeeCalendar/source': source,
    '/employeeCalendar/siteId': siteId,
  };
  const shown = new Set(['/employeeCalendar/employeeId', ...fields]);
  return fields.length === 0 ? all : Object.fromEntries(Object.entries(all).filter(([key]) => shown.has(key)));
}

/** null: no calendar of the company. */
function nameOf(id: unknown, { company }: View): string | null {
  return typeof id === 'number' || typeof id === 'string' ? indexOf(company.data).labelOf('calendar', id) : null;
}
