import { type CompanySpec, companyOf, type Setup } from '@hibob-kit/scenarios';
import type { StoredPerson } from '@hibob-kit/schemas';
import type { Draft } from './draft.ts';

/** A draft as the simulator takes it. */
export function setupOf(draft: Draft): Setup {
  const { noGroups, group, furtherGroups, credential, people, company, selection, serviceUsers, disabled } = draft;
  return {
    id: 'diagnosis',
    title: 'A setup of the space',
    story: '',
    guide: null,
    company: people.length === 0 ? company : peopled(company, people),
    serviceUsers,
    disabledServiceUsers: disabled,
    groups: noGroups ? [] : [group, ...furtherGroups],
    credential: credential === 'unknown id' ? 'as issued' : credential,
    selection,
  };
}

/** Whoever is in the company, as the facts about it say. */
export function peopleIn({ company, people }: Draft): readonly StoredPerson[] {
  return written(company, people).map(({ stored }) => stored);
}

function peopled(company: Draft['company'], changes: Draft['people']): CompanySpec {
  return { ...company, employees: 0, people: written(company, changes) };
}

/** Everybody written down, changed as the facts about the company say. */
function written(company: Draft['company'], changes: Draft['people']): Written {
  const key = `${JSON.stringify({ ...company, switches: {} })} ${changes.map(({ name }) => name).join(', ')}`;
  const known = made.get(key) ?? everybody(company, changes);
  made.set(key, known);
  const [oldest] = made.size > mostMade ? made.keys() : [];
  if (oldest !== undefined) made.delete(oldest);
  return known;
}

type Written = ReturnType<typeof everybody>;

/** More companies than the setups tried for one verdict are in need of: a sweep comes to thousands. */
const mostMade = 100;
const made = new Map<string, Written>();

function everybody(company: Draft['company'], changes: Draft['people']) {
  const { people } = companyOf(company);
  return Array.from({ length: people.size }, (_, index) => index).flatMap((index) => {
    const changed = changes.reduce<StoredPerson | null>(
      (person, { change }) => person && change(person, index),
      people.at(index),
    );
    return changed === null ? [] : [{ key: null, reason: null, stored: changed }];
  });
}
