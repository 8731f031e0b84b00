import type { StoredPerson, Value } from '@hibob-kit/schemas';
import { type CompanyEvent, employeeUpdated } from '../event.ts';
import { byApi } from './change.ts';
import { sameValue } from './entered-value.ts';

/** The employee with some facts changed; null takes one away. */
export function withFacts(person: StoredPerson, changes: Iterable<readonly [string, Value]>): StoredPerson {
  const facts: Record<string, Value> = { ...person.facts };
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
