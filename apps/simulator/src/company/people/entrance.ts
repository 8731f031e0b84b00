import { type ListItem, notInList, type PersonReference, type Value } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { type Refused, refusal } from './change.ts';
import { referenceById } from './reference.ts';

/** What somebody cannot enter a company without, and who they report to. */
export interface Entrance {
  readonly email: string;
  readonly startDate: string;
  readonly site: { readonly id: number | string; readonly name: string };
  readonly manager: PersonReference | null;
}

/** Of fields that cannot be written later, those that count when somebody enters. */
export const entranceFieldIds: readonly string[] = [
  'root.email',
  'work.startDate',
  'work.manager',
  'work.reportsTo.email',
];

/** Reads the entrance off the values sent. The endpoint's row has seen that the mandatory ones are there. */
export function entrance({ data }: Company, values: ReadonlyMap<string, Value>): Entrance | Refused {
  const [email, startDate] = [String(values.get('root.email')), String(values.get('work.startDate'))];
  const site = siteOf(data.lists.find(({ name }) => name === 'site')?.items ?? [], values);
  if (!site) {
    const { error, errors } = notInList('work.site', values.get('work.site') ?? values.get('work.siteId'), 'site');
    return { kind: 'refused', error, errors };
  }
  if (data.people.indexOfEmail(email) !== null) return refusal(`The e-mail ${email} belongs to another employee.`);
  return { email, startDate, site, manager: managerOf(data, values) };
}

/** A name in `work.site`, an id in `work.siteId` (observed). */
function siteOf(items: readonly ListItem[], values: ReadonlyMap<string, Value>): ListItem | null {
  const [name, id] = [values.get('work.site'), values.get('work.siteId')];
  return items.find((item) => !item.archived && (name ? item.name === name : item.id === id)) ?? null;
}

/** Any of the fields that name a manager. Which of them HiBob takes is not known. */
function managerOf(data: Company['data'], values: ReadonlyMap<string, Value>): PersonReference | null {
  const named = values.get('work.reportsTo');
  if (typeof named === 'object' && named !== null && 'displayName' in named) return referenceById(data, named.id);
  const id = values.get('work.manager');
  if (typeof id === 'string') return referenceById(data, id);
  const email = values.get('work.reportsTo.email');
  const index = typeof email === 'string' ? data.people.indexOfEmail(email) : null;
  return index === null ? null : referenceById(data, data.people.at(index).id);
}
