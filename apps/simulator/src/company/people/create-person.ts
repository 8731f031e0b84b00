import { sites } from '@hibob-kit/scenarios';
import { type StoredPerson, tables, type Value } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { withNewPerson, withPerson } from '../edit-people.ts';
import { employeeCreated } from '../event.ts';
import { peopleOf } from '../people.ts';
import { completed } from '../tables/completed-columns.ts';
import { byApi, type Changed, type Refused } from './change.ts';
import { type Entrance, entrance } from './entrance.ts';
import { firstRows } from './first-rows.ts';
import { isEntered } from './read-only-fields.ts';
import { standingEvents } from './standing-events.ts';

export type Created = (Changed & { readonly person: StoredPerson }) | Refused;

/**
 * A new employee: found in every read from now on, hired until the first day and employed from then. `values` by field id, read
 * already. Fields that follow from others are passed over (inferred); those of tables become the first row of their table.
 */
export function createPerson(company: Company, values: ReadonlyMap<string, Value>, moment: string): Created {
  const entered = entrance(company, values);
  if ('kind' in entered) return entered;
  const person: StoredPerson = {
    id: newId(company),
    facts: { ...factsOfNew(company, entered, moment), ...siteFacts(entered.site.id), ...enteredFacts(values) },
    tables: firstRows(company, entered, values),
  };
  return {
    kind: 'changed',
    company: withHours(withNewPerson(company, person), person),
    events: [employeeCreated(byApi, person.id), ...standingEvents(null, person, company.today)],
    person,
  };
}

/** Hours and FTE follow from the site's pattern, which can be read once the employee is there. */
function withHours(company: Company, person: StoredPerson): Company {
  const read = peopleOf(company).byId(person.id);
  const [row] = person.tables.employment;
  if (!read || !row) return company;
  const columns = completed(tables.employment, row.columns, { company, person: read, date: row.effectiveDate });
  return withPerson(company, { ...person, tables: { ...person.tables, employment: [{ ...row, columns }] } });
}

/** Ids of a company share their first 13 digits; the other six count (as generated). */
function newId({ data: { people } }: Company): string {
  return `${people.idAt(0).slice(0, 13)}${String(people.size + 1).padStart(6, '0')}`;
}

function factsOfNew({ today, data }: Company, { email, startDate }: Entrance, moment: string) {
  return {
    'root.email': email,
    // Six digits of a second, no zone: OpenAPI 2025-06 example.
    'root.creationDateTime': `${moment}000`,
    'root.creationDate': today,
    // Nobody can sign in before an invitation.
    'root.state': 'uninvited',
    'work.startDate': startDate,
    'work.originalStartDate': startDate,
    'work.daysOfPreviousService': 0,
    'work.employeeIdInCompany': data.people.size + 1,
    'employee.firstDayOfWork': startDate,
  };
}

/** An office that was added later has no address yet. */
function siteFacts(siteId: number | string): Readonly<Record<string, Value>> {
  const site = sites.find(({ id }) => id === siteId);
  if (!site) return {};
  return {
    'address.siteAddress1': site.street,
    'address.siteCity': site.name,
    ...(site.state === null ? {} : { 'address.siteState': site.state }),
    'address.sitePostalCode': site.postCode,
    'address.siteCountry': site.country,
  };
}

function enteredFacts(values: ReadonlyMap<string, Value>): Readonly<Record<string, Value>> {
  return Object.fromEntries([...values].filter(([fieldId, value]) => value !== null && isEntered(fieldId)));
}
