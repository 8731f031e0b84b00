import { sensitiveByDefault, type TableId, tables } from '@hibob-kit/schemas';
import type { BoxState } from './finding.ts';
import type { Observation, TableSeen } from './observation.ts';
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
    view: hidden === null || hidden.code === 'category.edit-missing' ? 'proved' : viewWhenHidden(hidden),
    viewHistory: history.box,
    edit: editBox(requirement, observation, hidden),
    problems: [...(hidden ? [hidden] : []), ...history.problems],
  };
}

function viewWhenHidden(hidden: HiddenCategory): BoxState {
  return hidden.code === 'category.view-missing' ? 'missing' : 'cannot tell';
}

function hiddenCategory(requirement: Requirement, observation: Observation): HiddenCategory | null {
  const selected = requirement.items.flatMap((item) => item.fields);
  const hiddenFields = selected.filter((field) => isHidden(field.id, observation));
  const tablesSeen = tablesOf(requirement, observation);
  const onlyTables = selected.length === 0;
  if (onlyTables ? !tablesSeen.some(({ seen }) => seen.kind === 'forbidden') : hiddenFields.length === 0) return null;

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
    tables: tablesSeen.flatMap(({ id, seen }) =>
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
  if (asked.some((field) => seenOf(field.id, observation).shown > 0)) return 'category.edit-missing';
  // A custom field may be masked without any caller knowing, and a sensitive one is hidden without Edit anyway: neither alone
  // tells a missing View from a missing Edit.
  const ordinary = asked.filter((field) => !isCustom(field.id) && !sensitiveByDefault.includes(field.id));
  return ordinary.length > 0 ? 'category.view-missing' : 'category.view-or-edit-missing';
}

interface HistoryJudgement {
  readonly box: BoxState;
  readonly problems: readonly Problem[];
}

/** Enough people with two years of service and one row each make missing histories likely (our proposal; inferred). */
const enoughLongServing = 30;

function judgeHistory(requirement: Requirement, observation: Observation, viewMissing: boolean): HistoryJudgement {
  if (!requirement.asks.viewHistory) return { box: 'not asked', problems: [] };
  const seen = tablesOf(requirement, observation).filter((one) => one.seen.kind !== 'not-found');
  if (seen.length === 0) return { box: 'not checkable, not needed for your fields', problems: [] };
  if (seen.some((one) => showsHistory(one.id, one.seen))) return { box: 'proved', problems: [] };
  if (seen.some((one) => one.seen.kind === 'forbidden')) return { box: 'missing', problems: [] };
  const evidence = seen.flatMap((one) => evidenceOfHiddenHistory(one.id, one.seen));
  const first = evidence[0];
  if (first === undefined) return { box: 'cannot tell', problems: [] };
  const problem: Problem = { code: 'category.history-missing', requirement, evidence: first };
  return { box: 'missing', problems: viewMissing ? [] : [problem] };
}

function showsHistory(id: TableId, seen: TableSeen): boolean {
  if (seen.kind !== 'rows') return false;
  // Variable pay has several rows in force at once, one a type; a second row proves nothing there.
  return seen.pastRows > 0 || (id !== 'variable' && seen.severalRows > 0);
}

function evidenceOfHiddenHistory(id: TableId, seen: TableSeen): readonly string[] {
  if (seen.kind !== 'rows') return [];
  const { name, kind } = tables[id];
  if (seen.earlierRowHidden > 0) {
    const which = kind === 'several' ? 'are not the first of their kind' : 'begin after the person’s start date';
    return [
      `${name} table: ${seen.people} people show one row each, and ${seen.earlierRowHidden} of these rows ${which}, so earlier rows exist.`,
    ];
  }
  if (kind === 'one-in-force' && seen.longServing >= enoughLongServing) {
    return [
      `${name} table: none of ${seen.people} people shows a second row, though ${seen.longServing} have served more than two years.`,
    ];
  }
  return [];
}

function editBox(requirement: Requirement, observation: Observation, hidden: HiddenCategory | null): BoxState {
  if (hidden?.code === 'category.edit-missing') return 'missing';
  if (hidden?.code === 'category.view-or-edit-missing') return 'cannot tell';
  if (!requirement.asks.edit) return 'not asked';
  const sensitive = requirement.items
    .flatMap((item) => item.fields)
    .filter((field) => sensitiveByDefault.includes(field.id));
  if (sensitive.length === 0) return 'not checkable, not needed for your fields';
  return sensitive.some((field) => seenOf(field.id, observation).shown > 0) ? 'proved' : 'cannot tell';
}

function substitutesFor(requirement: Requirement, hidden: readonly CompanyField[], observation: Observation) {
  return requirement.items.flatMap((item) => {
    const { looksLike } = item;
    if (looksLike === null || !item.fields.some((field) => hidden.includes(field))) return [];
    return observation.companyFields
      .filter((field) => isCustom(field.id) && looksLike.test(field.label))
      .map((field) => ({ item: item.id, field }));
  });
}

function tablesOf(requirement: Requirement, observation: Observation) {
  return requirement.items.flatMap(({ table }) => {
    const seen = table === null ? undefined : observation.tables.get(table);
    return table === null || seen === undefined ? [] : [{ id: table, seen }];
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

function seenOf(fieldId: string, observation: Observation) {
  return observation.fields.get(fieldId) ?? { asked: 0, shown: 0, filled: 0 };
}

/** Custom fields carry `field_<number>` in their id (observed), whatever category they stand in. */
function isCustom(fieldId: string): boolean {
  return /(^|\.)field_\d+$/.test(fieldId);
}
