import type { StoredPerson, Value } from '@hibob-kit/schemas';
import { type CompanyEvent, employeeUpdated } from '../event.ts';
import { byApi } from './change.ts';
import { sameValue } from './entered-value.ts';

/** The employee with some facts changed; null takes one away. */
export function withFacts(person: StoredPerson, changes: Iterable<readonly [string, Value]>): StoredPerson {
  // Nearly everybody has other fields: without a prototype V8 keeps them in a table from the start, and makes no shape for each of them.
  const facts: Record<string, Value> = Object.create(null);
  for (const fieldId in person.facts) facts[fieldId] = person.facts[fieldId] ?? null;
  for (const [fieldId, value] of changes)
    if (value === null) delete facts[fieldId];
    else facts[fieldId] = value;
  return { ...person, facts };
}

/** Tells of the facts that differ from what they were, and of nothing where none does. */
export function factsUpdated(
  before: StoredPerson,
  changes: readonly (readonly [string, Value])[],
): readonly CompanyEvent[] {
  const fieldIds = changes
    .filter(([fieldId, value]) => !sameValue(before.facts[fieldId] ?? null, value))
    .map(([fieldId]) => fieldId);
  return fieldIds.length === 0 ? [] : [employeeUpdated(byApi, before.id, fieldIds)];
}

export function dayIn({ facts }: StoredPerson, fieldId: string): string | null {
  const value = facts[fieldId];
  return typeof value === 'string' ? value : null;
}
