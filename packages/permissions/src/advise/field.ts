import { boxNames } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { searchRequest } from './retest.ts';
import { insteadOf, keptElsewhere, list } from './ways-out.ts';

export function notInCompany(problem: Problem & { code: 'field.not-in-company' }): Finding {
  return {
    code: 'field.not-in-company',
    severity: problem.chosen ? 'blocking' : 'advisory',
    certainty: 'certain',
    title: `This company’s HiBob has no ${problem.what}`,
    category: null,
    rights: [],
    fields: [problem.item],
    evidence: [`${problem.what} is not among what HiBob lists for this company.`],
    causes: [
      {
        code: 'field.gone',
        about: problem.what,
        cause: 'The field was deleted, belongs to a module the company does not use, or its id is mistyped.',
        lookAt: 'An employee’s profile in HiBob: whether the field is shown, and in which section.',
      },
    ],
    fix: [],
    instead: problem.chosen
      ? 'Choose another field: `hibob-connector discover TEXT` finds one by its label.'
      : `Unselect ${problem.item}, or choose a field of the company for it.`,
    retest: { request: 'GET /v1/company/people/fields', shows: 'it in the list' },
  };
}

export function fieldEmpty({
  requirement,
  fields,
  asked,
  substitutes,
  editMayBeMissing,
}: Problem & { code: 'field.empty' }): Finding {
  const category = requirement.categoryName;
  const about = fields.map(({ id }) => id).join(', ');
  const labels = [...new Set(fields.map((field) => field.label))];
  return {
    code: 'field.empty',
    severity: 'advisory',
    certainty: 'cannot tell',
    title: `Nobody has a value in ${list(labels)}`,
    category,
    rights: [],
    fields: labels,
    evidence: [`${list(labels)}: shown for ${asked} people, and empty for each of them.`],
    causes: [
      {
        code: 'company.nobody-has-a-value',
        about,
        cause: 'The company does not fill this in.',
        lookAt: `Whether ${list(labels)} is filled on any employee’s profile.`,
      },
      ...keptElsewhere(substitutes),
      ...(editMayBeMissing
        ? [
            {
              code: 'category.no-edit' as const,
              about: requirement.categoryId,
              cause: `${boxNames.edit} is not ticked on ${category}, and HiBob sends the field empty for that reason.`,
              lookAt: `The ${category} row in the People section of the group’s People’s data tab.`,
            },
          ]
        : []),
    ],
    fix: [],
    instead: insteadOf({ requirement, hidden: labels, substitutes }),
    retest: { request: searchRequest, shows: `a value of ${list(labels)}` },
  };
}
