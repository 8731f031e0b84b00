import type { Change } from '../company/people/change.ts';
import type { Person } from '../company/people.ts';
import type { Outcome } from './bind.ts';
import { indexOf } from './company-index.ts';
import { badRequest, done, forbidden, notFound, refused } from './result.ts';
import type { Reached, View } from './view.ts';

/** An id or an e-mail address (observed for reads). */
export function identified({ people }: View, identifier = ''): Person | null {
  return people.byId(identifier) ?? people.byEmail(identifier);
}

/** Acts on an employee within reach; 403 outside of it (documented for reads), 404 for nobody (observed for reads). */
export function onEmployee(view: View, person: Person | null, act: (reached: Reached) => Outcome): Outcome {
  const found = view.find(person);
  switch (found.kind) {
    case 'reached':
      return act(found.reached);
    case 'outside':
      return { result: forbidden };
    case 'unknown':
      return { result: notFound };
    default:
      return found satisfies never;
  }
}

/** The same for an operation on one field: it needs Edit on the category where the field stands now. */
export function onEditable(
  view: View,
  person: Person | null,
  fieldId: string,
  act: (person: Person) => Change,
): Outcome {
  return onEmployee(view, person, (reached) => {
    const field = indexOf(view.company.data).fieldById.get(fieldId);
    const may = field && reached.rights(field.categoryId, field.id).edit;
    return may ? outcomeOf(act(reached.person)) : { result: forbidden };
  });
}

/** What most writes answer: 200 and nothing, whether or not it was news (observed; only a change of fields says 304). */
export function outcomeOf(change: Change): Outcome {
  switch (change.kind) {
    case 'changed':
      return { result: done, company: change.company, events: change.events };
    case 'unchanged':
      return { result: done };
    case 'refused': {
      const { error, errors } = change;
      return { result: errors ? refused({ status: 400, body: { error, errors } }) : badRequest(error) };
    }
    default:
      return change satisfies never;
  }
}
