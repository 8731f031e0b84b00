import { boxNames, checkbox, saveAndApply, screens } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { Problem } from '../problem.ts';
import { searchShows } from './retest.ts';
import { insteadOf, keptElsewhere, list } from './ways-out.ts';

export function notInCompany(problem: Problem & { code: 'field.not-in-company' }): Finding {
  const what = list(problem.what);
  const isOne = problem.what.length === 1;
  return {
    code: 'field.not-in-company',
    severity: problem.chosen ? 'blocking' : 'advisory',
    certainty: 'certain',
    title: `This company’s HiBob ${isOne ? `has no ${what}` : `lacks ${problem.what.length} fields of ${problem.item}`}`,
    category: null,
    rights: [],
    fields: [problem.item],
    evidence: [`${what} ${isOne ? 'is' : 'are'} not among what HiBob lists for this company.`],
    causes: [
      {
        code: 'field.gone',
        about: problem.what.join(', '),
        cause: whyGone(problem.chosen, isOne),
        lookAt: 'An employee’s profile in HiBob: whether the field is shown, and in which section.',
      },
    ],
    fix: [],
    instead: problem.chosen
      ? 'Choose another field: `hibob-connector discover TEXT` finds one by its label.'
      : `Unselect ${problem.item}, or choose a field of the company for it.`,
    retest: { request: 'GET /v1/company/people/fields', shows: `${isOne ? 'it' : 'them'} in the list` },
  };
}

function whyGone(chosen: boolean, isOne: boolean): string {
  if (chosen) return 'The field was deleted, belongs to a module the company does not use, or its id is mistyped.';
  return isOne
    ? 'It was deleted in HiBob, or belongs to a module the company does not use.'
    : 'They were deleted in HiBob, or belong to a module the company does not use.';
}

export function fieldEmpty({
  requirement,
  fields,
  asked,
  visible,
  substitutes,
  editMayBeMissing,
}: Problem & { code: 'field.empty' }): Finding {
  const category = requirement.categoryName;
  const about = fields.map(({ id }) => id).join(', ');
  const labels = [...new Set(fields.map((field) => field.label))];
  const isPart = asked < visible;
  return {
    code: 'field.empty',
    severity: 'advisory',
    certainty: 'cannot tell',
    title: `${isPart ? `None of ${asked} people` : 'Nobody'} has a value in ${list(labels)}`,
    category,
    rights: [],
    fields: labels,
    evidence: [
      `${list(labels)}: shown for ${asked} people${isPart ? ` of ${visible}` : ''}, and empty for each of them.`,
    ],
    causes: [
      {
        code: 'company.nobody-has-a-value',
        about,
        cause: `The company does not fill this in${isPart ? ', or hardly' : ''}.`,
        lookAt: `Whether ${list(labels)} is filled on any employee’s profile.${isPart ? ' A deep check asks everybody.' : ''}`,
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
    fix: [
      `Fill in ${list(labels)} on the profile of one employee and check again: HiBob may need 20 seconds to show it.`,
      ...(editMayBeMissing
        ? [
            `If a profile shows it filled and it stays empty here: ${screens.peoplesData} → People → ${category}: tick “${checkbox('edit', category)}”. ${saveAndApply}`,
          ]
        : []),
    ],
    instead: insteadOf({ requirement, hidden: labels, substitutes }),
    retest: searchShows(
      fields.map(({ id }) => id),
      `a value of ${list(labels)}`,
    ),
  };
}
