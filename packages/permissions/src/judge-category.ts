import { sensitiveByDefault, tables } from '@hibob-kit/schemas';
import type { BoxState } from './finding.ts';
import { judgeHistory } from './judge-history.ts';
import { type Observation, seenOf, tablesSeen } from './observation.ts';
import type { HiddenCategory, Problem } from './problem.ts';
import type { Requirement } from './requirements.ts';
import type { CompanyField } from './wanted.ts';

/** What the answers say of one category: the state of its three boxes, and what is wrong with them. */
export interface CategoryJudgement {
  readonly view: BoxState;
  readonly viewHistory: BoxState;
  readonly edit: BoxState;
  readonly problems: readonly Problem[];
}

/**
 * Judges one category. The reasoning: a permitted field that is empty stands in the answer as null, so a key that nobody shows
 * is hidden (observed); if another field of the category is there, View is granted and the hidden one needs Edit.
 */
export function judgeCategory(requirement: Requirement, observation: Observation): CategoryJudgement {
  const hidden = hiddenCategory(requirement, observation);
  const history = judgeHistory(requirement, observation, hidden?.code === 'category.view-missing');
  return {
    view: viewBox(requirement, observation, hidden),
    viewHistory: history.box,
    edit: editBox(requirement, observation, hidden),
    problems: [
      ...(hidden ? [hidden] : forbiddenTables(requirement, observation)),
      ...history.problems,
      ...emptyFields(requirement, observation),
    ],
  };
}

function viewBox(requirement: Requirement, observation: Observation, hidden: HiddenCategory | null): BoxState {
  if (hidden?.code === 'category.view-missing') return 'missing';
  if (hidden?.code === 'category.view-or-edit-missing') return 'cannot tell';
  const somethingShown =
    requirement.items.some((item) => item.fields.some((field) => seenOf(field.id, observation).shown > 0)) ||
    tablesSeen(requirement, observation).some(({ seen }) => seen.kind === 'rows');
  return hidden !== null || somethingShown ? 'proved' : 'cannot tell';
}

function hiddenCategory(requirement: Requirement, observation: Observation): HiddenCategory | null {
  const selected = requirement.items.flatMap((item) => item.fields);
  const hiddenFields = selected.filter((field) => isHidden(field.id, observation));
  const seenTables = tablesSeen(requirement, observation);
  const onlyTables = selected.length === 0;
  if (onlyTables ? !seenTables.some(({ seen }) => seen.kind === 'forbidden') : hiddenFields.length === 0) return null;

  const asked = askedFields(requirement.categoryId, observation);
  const others = asked.filter((field) => !selected.some((one) => one.id === field.id));
  const silentItems = requirement.items.filter(
    (item) =>
      item.fields.length === 0 && item.table !== null && observation.tables.get(item.table)?.kind === 'forbidden',
  );
  return {
    code: codeFor(asked, observation, onlyTables),
    requirement,
    hidden: [...new Set([...hiddenFields, ...silentItems].map((one) => one.label))],
    seen: [...selected, ...others].map((field) => ({ label: field.label, seen: seenOf(field.id, observation) })),
    tables: seenTables.flatMap(({ id, seen }) =>
      seen.kind === 'not-found' ? [] : [{ name: tables[id].name, outcome: seen.kind }],
    ),
    substitutes: substitutesFor(requirement, hiddenFields, observation),
  };
}

function codeFor(
  asked: readonly CompanyField[],
  observation: Observation,
  onlyTables: boolean,
): HiddenCategory['code'] {
  if (onlyTables) return 'category.view-missing';
  if (asked.some((field) => provesView(field.id) && seenOf(field.id, observation).shown > 0)) {
    return 'category.edit-missing';
  }
  // A custom field may be masked without any caller knowing, and a sensitive one is hidden without Edit anyway: neither alone
  // tells a missing View from a missing Edit.
  const ordinary = asked.filter((field) => !isCustom(field.id) && !sensitiveByDefault.includes(field.id));
  return ordinary.length > 0 ? 'category.view-missing' : 'category.view-or-edit-missing';
}

/** The id may stand in every answer whatever is ticked (a switch; observed by one integrator), so it proves nothing. */
function provesView(fieldId: string): boolean {
  return fieldId !== 'root.id';
}

/** Tables that answer 403 beside fields that are shown: the sync could not read them, and the category alone is not the reason. */
function forbiddenTables(requirement: Requirement, observation: Observation): readonly Problem[] {
  return requirement.items.flatMap((item): readonly Problem[] => {
    if (item.table === null || observation.tables.get(item.table)?.kind !== 'forbidden') return [];
    return [{ code: 'table.forbidden', requirement, item, table: item.table }];
  });
}

/**
 * Fields a customer chose to share (the guide's asterisks) that are shown and empty for everybody: kept elsewhere, or sent empty
 * because Edit is missing (nobody outside HiBob knows whether it leaves such a field out or empties it; a switch).
 */
function emptyFields(requirement: Requirement, observation: Observation): readonly Problem[] {
  const fields = requirement.items
    .filter((item) => item.optional !== null)
    .flatMap((item) => item.fields)
    .filter((field) => {
      const { shown, filled } = seenOf(field.id, observation);
      return shown > 0 && filled === 0;
    });
  const [first] = fields;
  if (first === undefined) return [];
  const { asked } = seenOf(first.id, observation);
  return [
    {
      code: 'field.empty',
      requirement,
      fields,
      asked,
      substitutes: substitutesFor(requirement, fields, observation),
    },
  ];
}

function editBox(requirement: Requirement, observation: Observation, hidden: HiddenCategory | null): BoxState {
  if (hidden?.code === 'category.edit-missing') return 'missing';
  if (hidden?.code === 'category.view-or-edit-missing') return 'cannot tell';
  if (!requirement.asks.edit) return 'not asked';
  const sensitive = requirement.items
    .flatMap((item) => item.fields)
    .filter((field) => sensitiveByDefault.includes(field.id));
  if (sensitive.length === 0) return 'not checkable, not needed for your fields';
  return sensitive.some((field) => seenOf(field.id, observation).filled > 0) ? 'proved' : 'cannot tell';
}

function substitutesFor(requirement: Requirement, hidden: readonly CompanyField[], observation: Observation) {
  return requirement.items.flatMap((item) => {
    const { looksLike } = item;
    if (looksLike === null || !item.fields.some((field) => hidden.includes(field))) return [];
    return observation.companyFields
      .filter((field) => isCustom(field.id) && looksLike.test(field.label))
      .filter((field) => !hidden.some(({ id }) => id === field.id))
      .map((field) => ({ item: item.id, field }));
  });
}

function askedFields(categoryId: string, observation: Observation): readonly CompanyField[] {
  return observation.companyFields.filter(
    (field) => field.categoryId === categoryId && seenOf(field.id, observation).asked > 0,
  );
}

function isHidden(fieldId: string, observation: Observation): boolean {
  const seen = seenOf(fieldId, observation);
  return seen.asked > 0 && seen.shown === 0;
}

/** Custom fields carry `field_<number>` in their id (observed), whatever category they stand in. */
function isCustom(fieldId: string): boolean {
  return /(^|\.)field_\d+$/.test(fieldId);
}
