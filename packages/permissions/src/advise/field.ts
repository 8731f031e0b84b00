import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';

export function notInCompany(problem: Problem & { code: 'field.not-in-company' }): Finding {
  return {
    code: 'field.not-in-company',
    severity: problem.chosen ? 'blocking' : 'advisory',
    title: `This company’s HiBob has no ${problem.what}`,
    category: null,
    rights: [],
    fields: [problem.item],
    evidence: [`${problem.what} is not among what HiBob lists for this company.`],
    causes: [
      {
        cause: 'The field was deleted, belongs to a module the company does not use, or its id is mistyped.',
        lookAt: 'An employee’s profile in HiBob: whether the field is shown, and in which section.',
      },
    ],
    clicks: [],
    instead: problem.chosen
      ? 'Choose another field: `hibob-connector discover TEXT` finds one by its label.'
      : `Unselect ${problem.item}, or choose a field of the company for it.`,
    proof: 'GET /v1/company/people/fields lists it.',
  };
}
