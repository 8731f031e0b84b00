import type { StoredPerson, Value } from '@hibob-kit/schemas';
import type { Draft, PersonChange } from './draft.ts';
import type { Element } from './element.ts';
import { exists, gone } from './hidden-people.ts';
import { peopleIn } from './setup.ts';

/**
 * Where people come without ids, nobody can tell which of them a manager is. So whom visible people report to need not be hidden: they may
 * be among the visible, as somebody no page of a table shows. Whoever is at the top then reports to somebody below, which no source says
 * that HiBob refuses.
 */
export function waysWithoutIds(visibleIds: readonly string[]): readonly Element[] {
  if (visibleIds.length === 0) return [];
  const visible = new Set(visibleIds);
  return ['company.nobody-inactive', 'company.nobody-left', null].map((label) => ({
    id: 'hidden people: do not exist, and whoever is at the top reports to somebody below',
    slot: 'audience',
    label,
    change: (draft) => ({
      ...draft,
      group: { ...draft.group, accessRights: exists },
      people: [...draft.people, { name: `a circle of ${visibleIds.join(' ')}`, change: closing(draft, visible) }],
    }),
  }));
}

/** Each hidden manager takes the place of a visible person who is nobody's manager, of the last ones first. */
function closing(draft: Draft, visible: ReadonlySet<string>): PersonChange {
  const people = peopleIn(draft);
  const shown = people.filter(({ id }) => visible.has(id));
  const managers = new Set(shown.flatMap(managersOf));
  const free = shown.filter(({ id }) => !managers.has(id)).reverse();
  const places = new Map(
    people
      .filter(({ id }) => managers.has(id) && !visible.has(id))
      .map((manager, at) => [free[at]?.id ?? '', manager] as const),
  );
  return (person) => {
    if (!visible.has(person.id)) return gone();
    const manager = places.get(person.id);
    return manager === undefined
      ? person
      : { ...person, id: manager.id, facts: { ...person.facts, ...nameOf(manager) } };
  };
}

function managersOf({ tables }: StoredPerson): readonly string[] {
  return tables.work.flatMap(({ columns: { reportsTo } }) => idOf(reportsTo));
}

function idOf(reference: Value | undefined): readonly string[] {
  return typeof reference === 'object' && reference !== null && 'displayName' in reference ? [reference.id] : [];
}

function nameOf({ facts }: StoredPerson): StoredPerson['facts'] {
  return Object.fromEntries(Object.entries(facts).filter(([id]) => names.includes(id)));
}

const names: readonly string[] = ['root.firstName', 'root.surname', 'root.displayName', 'root.fullName', 'root.email'];
