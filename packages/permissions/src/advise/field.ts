import { boxNames } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { insteadOf, keptElsewhere, list } from './ways-out.ts';

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

export function fieldEmpty({ requirement, fields, asked, substitutes }: Problem & { code: 'field.empty' }): Finding {
  const category = requirement.categoryName;
  const labels = [...new Set(fields.map((field) => field.label))];
  return {
    code: 'field.empty',
    severity: 'advisory',
    title: `Nobody has a value in ${list(labels)}`,
    category,
    rights: [],
    fields: labels,
    evidence: [`${list(labels)}: shown for ${asked} people, and empty for each of them.`],
    causes: [
      {
        cause: 'The company does not fill this in.',
        lookAt: `Whether ${list(labels)} is filled on any employee’s profile.`,
      },
      ...keptElsewhere(substitutes),
      {
        cause: `${boxNames.edit} is not ticked on ${category}, and HiBob sends the field empty for that reason.`,
        lookAt: `The ${category} row in the People section of the group’s People’s data tab.`,
      },
    ],
    clicks: [],
    instead: insteadOf({ requirement, hidden: labels, substitutes }),
    proof: `POST /v1/people/search shows a value of ${list(labels)}.`,
  };
}
