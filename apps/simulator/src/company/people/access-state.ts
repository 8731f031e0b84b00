import type { StoredPerson } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { employeeUpdated } from '../event.ts';
import { byApi, type Change, unchanged } from './change.ts';
import { withFacts } from './facts.ts';

/** Invites somebody; who is in already stays so (inferred). */
export function invite(company: Company, person: StoredPerson): Change {
  return person.facts[field] === 'active' ? unchanged : withState(company, person, 'invited');
}

/** Takes somebody's access to HiBob away. They stay an employee. */
export function uninvite(company: Company, person: StoredPerson): Change {
  return withState(company, person, 'uninvited');
}

const field = 'root.state';

function withState(company: Company, person: StoredPerson, state: string): Change {
  if (person.facts[field] === state) return unchanged;
  return {
    kind: 'changed',
    company: withPerson(company, withFacts(person, [[field, state]])),
    events: [employeeUpdated(byApi, person.id, [field])],
  };
}
