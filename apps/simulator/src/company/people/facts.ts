import type { StoredPerson, Value } from '@hibob-kit/schemas';

/** The employee with some facts changed; null takes one away. */
export function withFacts(person: StoredPerson, changes: Iterable<readonly [string, Value]>): StoredPerson {
  const facts = new Map([...Object.entries(person.facts), ...changes]);
  return { ...person, facts: Object.fromEntries([...facts].filter(([, value]) => value !== null)) };
}

export function dayIn({ facts }: StoredPerson, fieldId: string): string | null {
  const value = facts[fieldId];
  return typeof value === 'string' ? value : null;
}
