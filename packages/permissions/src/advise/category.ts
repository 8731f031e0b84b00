import { sensitiveByDefault } from '@hibob-kit/schemas';
import { boxNames, checkbox, saveAndApply, screens } from '../catalogue.ts';
import type { Finding } from '../finding.ts';
import type { HiddenCategory } from '../problem.ts';
import type { Right } from '../right.ts';
import { insteadOf, keptElsewhere, list } from './ways-out.ts';

export function hiddenCategory(problem: HiddenCategory): Finding {
  const { requirement, hidden } = problem;
  const category = requirement.categoryName;
  const rights = rightsToTick(problem);
  return {
    code: problem.code,
    severity: 'blocking',
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
    causes: causesOf(problem),
    clicks: [
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
    proof: proofOf(problem),
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
  const elsewhere = keptElsewhere(substitutes);
  switch (code) {
    case 'category.view-missing':
      return [{ cause: `${boxNames.view} is not ticked on ${category}.`, lookAt }, ...elsewhere];
    case 'category.edit-missing':
      return [
        {
          cause: `${boxNames.edit} is not ticked on ${category}: HiBob lets a service user read sensitive fields only with Edit.`,
          lookAt,
        },
        ...elsewhere,
      ];
    case 'category.view-or-edit-missing':
      return [
        { cause: `${boxNames.view} is not ticked on ${category}.`, lookAt },
        {
          cause: `${boxNames.edit} is not ticked on ${category}, and the field is one that HiBob masks.`,
          lookAt: `Whether HiBob shows ${list(hidden)} as dots on an employee’s profile.`,
        },
        ...elsewhere,
      ];
    default:
      return code satisfies never;
  }
}

function proofOf({ requirement, hidden, tables }: HiddenCategory): string {
  return requirement.items.every((item) => item.fields.length === 0)
    ? `The bulk ${tables.map(({ name }) => name).join(' and ')} table answers 200.`
    : `POST /v1/people/search shows the key of ${list(hidden)}.`;
}
