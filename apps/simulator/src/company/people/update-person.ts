import type { Value } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { employeeUpdated } from '../event.ts';
import type { Person } from '../people.ts';
import { byApi, type Change, refusal, unchanged } from './change.ts';
import { sameValue } from './entered-value.ts';
import { withFacts } from './facts.ts';

/** Changes somebody's fields; null empties one. Only what differs counts, and nothing that differs is no change (observed: 304). */
export function updatePerson(company: Company, person: Person, values: ReadonlyMap<string, Value>): Change {
  const changes = [...values].filter(([fieldId, value]) => !sameValue(person.value(fieldId), value));
  if (changes.length === 0) return unchanged;
  const emptied = changes.find(([fieldId, value]) => neverEmpty.includes(fieldId) && (value === null || value === ''));
  if (emptied) return refusal(`Missing mandatory field ${emptied[0]}`, emptied[0]);
  return {
    kind: 'changed',
    company: withPerson(company, withFacts(person.stored, changes)),
    events: [
      employeeUpdated(
        byApi,
        person.id,
        changes.map(([fieldId]) => fieldId),
      ),
    ],
  };
}

/** Whom HiBob does not create without them it will not leave without them (inferred). */
const neverEmpty: readonly string[] = ['root.firstName', 'root.surname'];

/** The new address counts at once; HiBob first mails an invitation to it, to employees who were invited (documented). */
export function changeEmail(company: Company, person: Person, email: string): Change {
  const taken = company.data.people.indexOfEmail(email);
  if (taken !== null && taken !== person.index) return refusal(`The e-mail ${email} belongs to another employee.`);
  return updatePerson(company, person, new Map([['root.email', email]]));
}

/** HiBob fetches the image and keeps a copy; here the field shows the URL that was given. */
export function setAvatar(company: Company, person: Person, url: string): Change {
  return updatePerson(company, person, new Map([['root.avatarUrl', url]]));
}
