import type { CompanyData } from '@hibob-kit/scenarios';
import type { PersonReference, StoredPerson, Value } from '@hibob-kit/schemas';

/** How others name an employee. */
export function referenceTo({ id, facts }: StoredPerson): PersonReference {
  const [firstName, surname] = [text(facts['root.firstName']), text(facts['root.surname'])];
  const named = [firstName, surname].filter((name) => name !== null).join(' ');
  const displayName = text(facts['root.displayName']) ?? (named === '' ? null : named);
  return { id, displayName, firstName, surname, email: text(facts['root.email']) };
}

/** An employee who does not exist is named all the same, by the id alone (observed: references are not checked). */
export function referenceById({ people }: CompanyData, id: string): PersonReference {
  const index = people.indexOfId(id);
  if (index !== null) return referenceTo(people.at(index));
  return { id, displayName: null, firstName: null, surname: null, email: null };
}

function text(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
