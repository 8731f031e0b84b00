import type { PersonReference, StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import type { ExplicitPerson, PeopleSource, PersonName } from '../scenario.ts';

/** Generated employees and those written down: each in the place of the generated one with their id, or behind all others. */
export function withExplicitPeople(
  generated: PeopleSource,
  explicit: readonly ExplicitPerson[] | undefined,
): PeopleSource {
  if (!explicit || explicit.length === 0) return generated;
  const places = new Map<number, StoredPerson>();
  const ids = new Map<string, number>();
  const emails = new Map<string, number>();
  const references = new Map<string, PersonReference>();
  let size = generated.size;
  for (const { stored } of explicit) {
    const index = generated.indexOfId(stored.id) ?? size;
    if (index === size) size += 1;
    places.set(index, stored);
    ids.set(stored.id, index);
    const reference = referenceTo(stored);
    references.set(stored.id, reference);
    if (reference.email !== null) emails.set(reference.email.toLowerCase(), index);
  }
  // Whoever they report to on any day.
  const under = new Map<string, Set<number>>();
  for (const [index, { tables }] of places) {
    for (const { columns } of tables.work) {
      const id = managerIdIn(columns.reportsTo);
      if (id !== null) under.set(id, (under.get(id) ?? new Set()).add(index));
    }
  }
  const named = new Map([...places].map(([index, stored]) => [index, withManagersNames(stored, references)]));
  const replaces = [...places.keys()].some((index) => index < generated.size);
  return {
    size,
    at: (index) => {
      const written = named.get(index);
      if (written) return written;
      const person = generated.at(index);
      // Somebody generated may report to somebody written down only where one took another's place.
      return replaces ? withManagersNames(person, references) : person;
    },
    idAt: (index) => places.get(index)?.id ?? generated.idAt(index),
    nameAt: (index) => {
      const written = places.get(index);
      return written ? nameOf(written) : generated.nameAt(index);
    },
    indexOfId: (id) => ids.get(id) ?? generated.indexOfId(id),
    indexOfEmail: (email) => {
      const written = emails.get(email.toLowerCase());
      if (written !== undefined) return written;
      const index = generated.indexOfEmail(email);
      return index !== null && places.has(index) ? null : index;
    },
    mayReportTo: (managerId, from) => {
      const others = generated.mayReportTo(managerId, from);
      return others && [...new Set([...others, ...(under.get(managerId) ?? [])])].toSorted((one, other) => one - other);
    },
  };
}

/** How others name an employee. */
export function referenceTo({ id, facts }: StoredPerson): PersonReference {
  const [firstName, surname] = [text(facts['root.firstName']), text(facts['root.surname'])];
  const named = [firstName, surname].filter((name) => name !== null).join(' ');
  const displayName = text(facts['root.displayName']) ?? (named === '' ? null : named);
  return { id, displayName, firstName, surname, email: text(facts['root.email']) };
}

export function nameOf({ facts }: Pick<StoredPerson, 'facts'>): PersonName {
  return { firstName: text(facts['root.firstName']) ?? '', surname: text(facts['root.surname']) ?? '' };
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

function managerIdIn(reportsTo: Value | undefined): string | null {
  return typeof reportsTo === 'object' && reportsTo !== null && 'displayName' in reportsTo ? reportsTo.id : null;
}

function withManagersNames(person: StoredPerson, references: ReadonlyMap<string, PersonReference>): StoredPerson {
  const row = (one: StoredRow): StoredRow => {
    const id = managerIdIn(one.columns.reportsTo);
    const manager = id === null ? undefined : references.get(id);
    return manager ? { ...one, columns: { ...one.columns, reportsTo: manager } } : one;
  };
  const { work } = person.tables;
  const read = work.map(row);
  return read.every((one, at) => one === work[at]) ? person : { ...person, tables: { ...person.tables, work: read } };
}
