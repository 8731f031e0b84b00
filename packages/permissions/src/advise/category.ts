import { sensitiveByDefault } from '@hibob-kit/schemas';
import { boxNames, checkbox, rowOf, saveAndApply, screens, sectionName } from '../catalogue.ts';
import type { Cause, Finding, Retest } from '../finding.ts';
import type { HiddenCause, HiddenFields } from '../problem.ts';
import type { Right } from '../right.ts';
import { openGroup } from './open-group.ts';
import { searchShows, tableAnswers } from './retest.ts';
import { insteadOf, keptElsewhere, list } from './ways-out.ts';

export function hiddenFields(problem: HiddenFields): Finding {
  const { requirement, hidden, substitutes } = problem;
  const category = requirement.categoryName;
  const rights = rightsToTick(problem);
  const causes = [...problem.causes.map((cause) => causeOf(cause, problem)), ...keptElsewhere(substitutes)];
  return {
    code: problem.code,
    severity: 'blocking',
    certainty: causes.length === 1 ? 'certain' : 'one of several',
    title: titleOf(problem),
    category,
    rights,
    fields: hidden,
    evidence: [
      ...shownLines(problem),
      ...problem.tables.map(({ name, outcome }) => `${name} table: ${told[outcome](category)}`),
      ...besideLine(problem),
    ],
    causes,
    fix: [
      ...openGroup,
      ...(problem.causes.some((cause) => cause !== 'field.hidden-by-override') ? boxesToTick(problem, rights) : []),
      ...(problem.causes.includes('field.hidden-by-override') ? [fieldToTick(problem)] : []),
      saveAndApply,
    ],
    instead: insteadOf(problem),
    retest: retestOf(problem),
  };
}

function besideLine({ beside }: HiddenFields): readonly string[] {
  return beside === null
    ? []
    : [`${beside.seen.shown} of ${beside.seen.asked} people show fields of ${beside.category}.`];
}

const told: Readonly<Record<HiddenFields['tables'][number]['outcome'], (category: string) => string>> = {
  forbidden: () => '403.',
  rows: (category) => `answers, so a right on ${category} is there.`,
  'restricts it': () => 'HiBob names it as restricted, and most other columns not.',
};

function titleOf({ code, requirement, hidden, causes }: HiddenFields): string {
  const category = requirement.categoryName;
  switch (code) {
    case 'category.view-missing':
    case 'category.view-or-edit-missing':
      return `The ‘${category}’ permission is missing`;
    case 'category.edit-missing':
      return causes.length === 1 ? `The ‘${category}’ permission lacks Edit` : `${list(hidden)} cannot be read`;
    case 'field.hidden':
      return `${list(hidden)} cannot be read`;
    default:
      return code satisfies never;
  }
}

function boxesToTick(
  { requirement, causes, hidden, regime }: HiddenFields,
  rights: readonly Right[],
): readonly string[] {
  const category = requirement.categoryName;
  const lines = rights.map((right) => `${category}: tick “${checkbox(right, category)}”.`);
  const dots = `If HiBob shows ${list(hidden)} as dots, tick “${checkbox('edit', category)}” as well.`;
  const maybeMasked =
    causes.includes('category.no-view') && causes.includes('category.no-edit') && !rights.includes('edit');
  return [`${screens.peoplesData} → ${sectionName(regime)}.`, ...lines, ...(maybeMasked ? [dots] : [])];
}

function fieldToTick({ requirement, causes, hidden }: HiddenFields): string {
  const step = `${screens.peoplesFields} → ${requirement.categoryName}: tick “${boxNames.view}” on ${list(hidden)}.`;
  return causes.length === 1 ? step : `If the dialog says “People’s fields” instead of “People”: ${step}`;
}

/** One line for all fields that equally many people show. */
function shownLines({ seen }: HiddenFields): readonly string[] {
  const labels = new Map<string, Set<string>>();
  for (const { label, seen: count, isSentEmpty } of seen) {
    const masked = count.masked ?? 0;
    const share = isSentEmpty
      ? `0 of ${count.asked} people show a value, which their tables hold, in`
      : masked > 0
        ? `${masked} of ${count.asked} people show dots for`
        : `${count.shown} of ${count.asked} people show`;
    labels.set(share, (labels.get(share) ?? new Set()).add(label));
  }
  return [...labels].map(([share, same]) => `${share} ${list([...same])}.`);
}

/** The fewest boxes that bring the hidden fields, and the history of the tables read from the same category. */
function rightsToTick({ causes, requirement, hiddenIds, tables }: HiddenFields): readonly Right[] {
  if (!causes.includes('category.no-view')) return causes.includes('category.no-edit') ? ['edit'] : ['view'];
  const sensitive = hiddenIds.some((id) => sensitiveByDefault.includes(id));
  // A table that answers without View does so because View histories is ticked.
  const history = requirement.asks.viewHistory && tables.some(({ outcome }) => outcome === 'forbidden');
  return ['view', ...(history ? (['viewHistory'] as const) : []), ...(sensitive ? (['edit'] as const) : [])];
}

function causeOf(code: HiddenCause, { requirement, hidden, hiddenIds, causes, seen, regime }: HiddenFields): Cause {
  const category = requirement.categoryName;
  const about = requirement.categoryId;
  const lookAt = rowOf(category, regime);
  switch (code) {
    case 'category.no-view':
      return {
        code,
        about,
        cause: `${boxNames.view} is not ticked on ${category}${seen.some((one) => one.seen.shown > 0) ? '; what is shown of it has boxes of its own under People’s fields' : ''}.`,
        lookAt,
      };
    case 'category.no-edit':
      return causes.includes('category.no-view')
        ? {
            code,
            about,
            cause: `${boxNames.edit} is not ticked on ${category}, and the field is one that HiBob masks.`,
            lookAt: `Whether HiBob shows ${list(hidden)} as dots on an employee’s profile.`,
          }
        : {
            code,
            about,
            cause: `${boxNames.edit} is not ticked on ${category}: HiBob lets a service user read sensitive fields only with Edit.`,
            lookAt,
          };
    case 'field.hidden-by-override':
      return {
        code,
        about: hiddenIds.join(', '),
        cause: `${list(hidden)} ${hidden.length === 1 ? 'has boxes of its own' : 'have boxes of their own'} under People’s fields, and ${boxNames.view} is not ticked there.`,
        lookAt: `Whether the group’s People’s data tab says “People’s fields”, and ${list(hidden)} below ${category} there.`,
      };
    default:
      return code satisfies never;
  }
}

/** A search shows keys of fields only: what is read from a table alone is not among them. Beside dots or null the key stands already. */
function retestOf({ requirement, hiddenIds, seen }: HiddenFields): Retest {
  const fields = requirement.items.flatMap((item) => item.fields);
  const keys = fields.filter(({ id }) => hiddenIds.includes(id));
  const labels = list([...new Set(keys.map(({ label }) => label))]);
  const keysStand = seen.some(({ isSentEmpty, seen: { masked = 0 } }) => isSentEmpty || masked > 0);
  const [table] = requirement.items.flatMap((item) => (item.table === null ? [] : [item.table]));
  return seen.length === 0 && table !== undefined
    ? tableAnswers(table)
    : searchShows(
        keys.map(({ id }) => id),
        `${keysStand ? 'a value' : 'the key'} of ${labels}`,
      );
}
