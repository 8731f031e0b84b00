import type { FeatureId } from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import { forbidden, notFound, type Result } from './result.ts';
import type { View } from './view.ts';

export type AllowedPerson =
  | { readonly kind: 'allowed'; readonly person: Person }
  | { readonly kind: 'refused'; readonly result: Result };

/** The employee of a path, if the feature holds on them: a permission of People's data is for people of the access rights only. */
export function allowedPerson(view: View, id: string | undefined, feature: FeatureId): AllowedPerson {
  const person = view.people.byId(id ?? '');
  if (!person) return { kind: 'refused', result: notFound };
  return view.mayOn(feature, person) ? { kind: 'allowed', person } : { kind: 'refused', result: forbidden };
}
