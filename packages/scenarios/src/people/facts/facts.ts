import type { Value } from '@hibob-kit/schemas';
import { customFacts } from './custom-facts.ts';
import type { FactFieldId } from './fact-field-ids.ts';
import { homeFacts } from './home-facts.ts';
import { lifecycleFacts } from './lifecycle-facts.ts';
import { payFacts } from './pay-facts.ts';
import { personalFacts } from './personal-facts.ts';
import type { Subject } from './subject.ts';
import { workFacts } from './work-facts.ts';

/** What was entered about one employee, by field id. null means: nothing was entered. */
export type Facts = Partial<Readonly<Record<FactFieldId, Value>>>;

/** Everything entered about one employee, without what was left empty. */
export function factsOf(subject: Subject): Readonly<Record<string, Value>> {
  // Nearly everybody has other fields: without a prototype V8 keeps them in a table from the start, and makes no shapes on the way.
  const facts: Record<string, Value> = Object.create(null);
  for (const part of [personalFacts, workFacts, homeFacts, payFacts, lifecycleFacts, customFacts]) {
    for (const [fieldId, value] of Object.entries(part(subject))) if (value !== null) facts[fieldId] = value;
  }
  return facts;
}
