import { sensitiveByDefault, tables } from '@hibob-kit/schemas';
import { shownBeside } from './beside.ts';
import { isHidden, isSentEmpty } from './is-hidden.ts';
import { type Observation, seenOf, tablesSeen } from './observation.ts';
import { isCustom } from './plan.ts';
import type { HiddenCause, HiddenFields } from './problem.ts';
import type { RegimeSeen } from './regime-seen.ts';
import type { Requirement } from './requirements.ts';
import { substitutesFor } from './substitutes.ts';
import type { CompanyField } from './wanted.ts';

/** The selected fields of a category that nobody shows, and every reason that gives these answers; null: nothing is hidden. */
export function hiddenFields(
  requirement: Requirement,
  observation: Observation,
  regime: RegimeSeen,
): HiddenFields | null {
  const selected = requirement.items.flatMap((item) => item.fields);
  const hidden = selected.filter((field) => isHidden(field.id, observation));
  const seenTables = tablesSeen(requirement, observation);
  const nobodyAsked = selected.every((field) => seenOf(field.id, observation).asked === 0);
  const refused = seenTables.length > 0 && seenTables.every(({ seen }) => seen.kind === 'forbidden');
  if (nobodyAsked ? !refused : hidden.length === 0) return null;

  const asked = askedFields(requirement.categoryId, observation);
  const others = asked.filter((field) => !selected.some((one) => one.id === field.id));
  const silentItems = requirement.items.filter(
    (item) =>
      item.table !== null && item.fields.length === 0 && observation.tables.get(item.table)?.kind === 'forbidden',
  );
  const causes: readonly HiddenCause[] = nobodyAsked
    ? ['category.no-view']
    : causesOf(requirement, asked, observation, regime);
  return {
    code: codeFor(causes),
    requirement,
    regime,
    hidden: [...new Set([...(nobodyAsked ? selected : hidden), ...silentItems].map((one) => one.label))],
    hiddenIds: hidden.map(({ id }) => id),
    seen: nobodyAsked
      ? []
      : [...selected, ...others].map((field) => ({
          label: field.label,
          seen: seenOf(field.id, observation),
          isSentEmpty: isSentEmpty(field.id, observation),
        })),
    tables: seenTables.flatMap(({ id, seen }) =>
      seen.kind === 'not-found' ? [] : [{ name: tables[id].name, outcome: seen.kind }],
    ),
    beside: causes.includes('category.no-view') ? shownBeside(requirement.categoryId, observation) : null,
    causes,
    substitutes: substitutesFor(requirement, hidden, observation),
  };
}

function causesOf(
  requirement: Requirement,
  asked: readonly CompanyField[],
  observation: Observation,
  regime: RegimeSeen,
): readonly HiddenCause[] {
  const withEdit: readonly HiddenCause[] =
    regime !== 'field-level' && !editProved(asked, observation) ? ['category.no-edit'] : [];
  const withField: readonly HiddenCause[] = regime === 'category' ? [] : ['field.hidden-by-override'];
  const telling = asked.filter((field) => provesView(field.id));
  const alive = telling.some((field) => {
    const { shown, masked = 0 } = seenOf(field.id, observation);
    return shown + masked > 0;
  });
  if (regime !== 'category' && !requirement.asks.edit && isShownAlone(telling, observation))
    return ['category.no-view'];
  if (alive) {
    // The guide asks Edit where it knows of masked fields, and the customer sees the dots of its own; elsewhere they are unlikely.
    const likely =
      requirement.asks.edit || telling.some((field) => isCustom(field.id) && isHidden(field.id, observation));
    const causes = likely ? [...withEdit, ...withField] : [...withField, ...withEdit];
    return causes.length > 0 ? causes : ['field.hidden-by-override'];
  }
  const answers = tablesSeen(requirement, observation);
  if (answers.some(({ seen }) => seen.kind !== 'not-found')) return ['category.no-view'];
  // One field alone may be masked or have a box of its own; several at once are so only where the company or HiBob masks each.
  if (telling.length === 1) return ['category.no-view', ...withEdit, ...withField];
  const maskable = telling.every((field) => isCustom(field.id) || sensitiveByDefault.includes(field.id));
  return ['category.no-view', ...(maskable && telling.length > 0 ? withEdit : [])];
}

/**
 * One field alone may have a box of its own that shows it, in a category without View; that several others are hidden one by one is not
 * believed, unless a company may have masked them.
 */
function isShownAlone(fields: readonly CompanyField[], observation: Observation): boolean {
  const hidden = fields.filter((field) => isHidden(field.id, observation));
  const maskable = hidden.filter(({ id }) => isCustom(id) || sensitiveByDefault.includes(id));
  return fields.length - hidden.length === 1 && hidden.length - maskable.length > 1;
}

function codeFor(causes: readonly HiddenCause[]): HiddenFields['code'] {
  if (causes.includes('category.no-view')) {
    return causes.length === 1 ? 'category.view-missing' : 'category.view-or-edit-missing';
  }
  return causes.includes('category.no-edit') ? 'category.edit-missing' : 'field.hidden';
}

/** A value that HiBob hides without Edit stands in an answer: Edit is ticked, or it is not needed. */
export function editProved(fields: readonly CompanyField[], observation: Observation): boolean {
  return fields.some((field) => sensitiveByDefault.includes(field.id) && seenOf(field.id, observation).filled > 0);
}

/** The id may stand in every answer whatever is ticked (a switch; observed by one integrator), so it proves nothing. */
function provesView(fieldId: string): boolean {
  return fieldId !== 'root.id';
}

export function askedFields(categoryId: string, observation: Observation): readonly CompanyField[] {
  return observation.companyFields.filter(
    (field) => field.categoryId === categoryId && seenOf(field.id, observation).asked > 0,
  );
}
