import type { Company } from '../company/company.ts';
import type { Person } from '../company/people.ts';
import { viewOf } from '../hibob/view.ts';
import { explainAnswer } from './explain-answer.ts';
import { explainOne } from './explain-one.ts';
import { explainUpdate } from './explain-update.ts';
import type { Explanation } from './explanation.ts';
import type { PastRequest } from './past-request.ts';
import { type Reading, readingOf } from './reading.ts';
import type { OnExplanation } from './trials.ts';

/** What somebody wants explained. */
export interface Asking {
  readonly explainId: string | null;
  /** As it was when the request was answered. */
  readonly company: Company;
  readonly versionNow: number;
  readonly request: PastRequest;
  /** null: whom the request names, or all of the answer. */
  readonly person: Person | null;
  readonly field: string | null;
  readonly past: boolean;
  readonly onEvaluation: OnExplanation;
}

/** Why something is, or is not, in an answer. Pure: the company is looked at and forked, never changed. */
export function explain(asking: Asking): Explanation {
  const { company, request } = asking;
  const reading = readingOf(request, viewOf(company, request.serviceUserId));
  const person = personMeant(asking, reading);
  if (person === null && (reading.kind === 'people' || reading.kind === 'bulk')) return explainAnswer(asking, reading);
  if (reading.kind === 'update' && person !== null && asking.field === null)
    return explainUpdate(asking, reading, person);
  return explainOne(asking, reading, person);
}

/** null: nobody in particular. */
function personMeant({ person }: Asking, reading: Reading): Person | null {
  switch (reading.kind) {
    case 'people':
    case 'bulk':
      return person;
    case 'person':
    case 'table':
    case 'update':
      return reading.person && (person ?? reading.person);
    case 'door':
      if (reading.namesPeople) return person;
      return reading.takes.person && (person ?? reading.takes.person);
    default:
      return reading satisfies never;
  }
}
