import { sensitiveByDefault } from '@hibob-kit/schemas';
import { boxNames, checkbox, saveAndApply, screens } from '../catalogue.ts';
import type { Cause, Finding, Retest } from '../finding.ts';
import type { HiddenCategory } from '../problem.ts';
import type { Right } from '../right.ts';
import { searchRequest, tableAnswers } from './retest.ts';
import { insteadOf, keptElsewhere, list } from './ways-out.ts';

export function hiddenCategory(problem: HiddenCategory): Finding {
  const { requirement, hidden } = problem;
  const category = requirement.categoryName;
  const rights = rightsToTick(problem);
  const causes = causesOf(problem);
  return {
    code: problem.code,
    severity: 'blocking',
    certainty: causes.length === 1 ? 'certain' : 'one of several',
    title: titles[problem.code](category),
    category,
    rights,
    fields: hidden,
    evidence: [
      ...shownLines(problem),
      ...problem.tables.map(({ name, outcome }) =>
        outcome === 'forbidden' ? `${name} table: 403.` : `${name} table: answers, so a right on ${category} is there.`,
      ),
    ],
    causes,
    fix: [
      `${screens.permissionGroups}.`,
      'Open the group of the service user.',
      `${screens.peoplesData} → People.`,
      ...rights.map((right) => `${category}: tick “${checkbox(right, category)}”.`),
      ...(problem.code === 'category.view-or-edit-missing'
        ? [`If HiBob shows ${list(hidden)} as dots, tick “${checkbox('edit', category)}” as well.`]
        : []),
      saveAndApply,
    ],
    instead: insteadOf(problem),
    retest: retestOf(problem),
  };
}

/** One line for all fields that equally many people show. */
function shownLines({ seen }: HiddenCategory): readonly string[] {
  const labels = new Map<string, Set<string>>();
  for (const { label, seen: count } of seen) {
    const share = `${count.shown} of ${count.asked}`;
    labels.set(share, (labels.get(share) ?? new Set()).add(label));
  }
  return [...labels].map(([share, same]) => `${share} people show ${list([...same])}.`);
}

const titles: Readonly<Record<HiddenCategory['code'], (category: string) => string>> = {
  'category.view-missing': (category) => `The ‘${category}’ permission is missing`,
  'category.view-or-edit-missing': (category) => `The ‘${category}’ permission is missing`,
  'category.edit-missing': (category) => `The ‘${category}’ permission lacks Edit`,
};

/** The fewest boxes that bring the hidden fields, and the history of the tables read from the same category. */
function rightsToTick({ code, requirement, hidden, tables }: HiddenCategory): readonly Right[] {
  if (code === 'category.edit-missing') return ['edit'];
  const sensitive = requirement.items
    .flatMap((item) => item.fields)
    .some((field) => hidden.includes(field.label) && sensitiveByDefault.includes(field.id));
  // A table that answers without View does so because View histories is ticked.
  const history = requirement.asks.viewHistory && tables.some(({ outcome }) => outcome === 'forbidden');
  return ['view', ...(history ? (['viewHistory'] as const) : []), ...(sensitive ? (['edit'] as const) : [])];
}

function causesOf({ code, requirement, hidden, substitutes }: HiddenCategory): Finding['causes'] {
  const category = requirement.categoryName;
  const lookAt = `The ${category} row in the People section of the group’s People’s data tab.`;
  const about = requirement.categoryId;
  const noView: Cause = {
    code: 'category.no-view',
    about,
    cause: `${boxNames.view} is not ticked on ${category}.`,
    lookAt,
  };
  const elsewhere = keptElsewhere(substitutes);
  switch (code) {
    case 'category.view-missing':
      return [noView, ...elsewhere];
    case 'category.edit-missing':
      return [
        {
          code: 'category.no-edit',
          about,
          cause: `${boxNames.edit} is not ticked on ${category}: HiBob lets a service user read sensitive fields only with Edit.`,
          lookAt,
        },
        ...elsewhere,
      ];
    case 'category.view-or-edit-missing':
      return [
        noView,
        {
          code: 'category.no-edit',
          about,
          cause: `${boxNames.edit} is not ticked on ${category}, and the field is one that HiBob masks.`,
          lookAt: `Whether HiBob shows ${list(hidden)} as dots on an employee’s profile.`,
        },
        ...elsewhere,
      ];
    default:
      return code satisfies never;
  }
}

function retestOf({ requirement, hidden }: HiddenCategory): Retest {
  const [table] = requirement.items.flatMap((item) => (item.table === null ? [] : [item.table]));
  return requirement.items.every((item) => item.fields.length === 0) && table !== undefined
    ? tableAnswers(table)
    : { request: searchRequest, shows: `the key of ${list(hidden)}` };
}
