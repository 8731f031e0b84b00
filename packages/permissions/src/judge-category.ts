import { sensitiveByDefault, tables } from '@hibob-kit/schemas';
import { emptyFields } from './empty-fields.ts';
import type { BoxState } from './finding.ts';
import { hiddenFields } from './hidden-fields.ts';
import { judgeHistory } from './judge-history.ts';
import { judgePeople } from './judge-people.ts';
import { type Observation, seenOf, tablesSeen } from './observation.ts';
import { hiddenByOwnBoxes } from './own-boxes.ts';
import type { HiddenFields, Problem } from './problem.ts';
import type { RegimeSeen } from './regime-seen.ts';
import type { Requirement } from './requirements.ts';

/** What the answers say of one category: the state of its three boxes, and what is wrong with them. */
export interface CategoryJudgement {
  readonly view: BoxState;
  readonly viewHistory: BoxState;
  readonly edit: BoxState;
  readonly problems: readonly Problem[];
}

/**
 * Judges one category. The reasoning: a permitted field that is empty stands in the answer as null, so a key that nobody shows
 * is hidden (observed); if another field of the category is there, View is granted and the hidden one needs more.
 */
export function judgeCategory(
  requirement: Requirement,
  observation: Observation,
  regime: RegimeSeen,
): CategoryJudgement {
  const hidden = hiddenFields(requirement, observation, regime);
  const history = judgeHistory(requirement, observation, regime, hidden);
  return {
    view: viewBox(requirement, observation, hidden),
    viewHistory: history.box,
    edit: editBox(requirement, observation, hidden),
    problems: [
      ...(hidden ? [hidden] : forbiddenTables(requirement, observation)),
      ...hiddenByOwnBoxes(requirement, observation, hidden),
      ...partlyShown(requirement, observation),
      ...history.problems,
      ...emptyFields(requirement, observation, regime),
      ...emptyTables(requirement, observation),
    ],
  };
}

function viewBox(requirement: Requirement, observation: Observation, hidden: HiddenFields | null): BoxState {
  if (hidden?.code === 'category.view-missing') return 'missing';
  if (hidden?.code === 'category.view-or-edit-missing') return 'cannot tell';
  const somethingShown =
    requirement.items.some((item) => item.fields.some((field) => seenOf(field.id, observation).shown > 0)) ||
    tablesSeen(requirement, observation).some(({ seen }) => seen.kind === 'rows');
  return hidden !== null || somethingShown ? 'proved' : 'cannot tell';
}

function editBox(requirement: Requirement, observation: Observation, hidden: HiddenFields | null): BoxState {
  if (hidden?.causes.includes('category.no-edit')) return hidden.causes.length === 1 ? 'missing' : 'cannot tell';
  if (!requirement.asks.edit) return 'not asked';
  const sensitive = requirement.items
    .flatMap((item) => item.fields)
    .filter((field) => sensitiveByDefault.includes(field.id));
  if (sensitive.length === 0) return 'not checkable, not needed for your fields';
  return sensitive.some((field) => seenOf(field.id, observation).filled > 0) ? 'proved' : 'cannot tell';
}

/**
 * Tables that answer 403 beside fields that are shown: the sync could not read them, and the category alone is not the reason. Where the
 * category is granted for a part of the people, those who were refused one by one may be of the others (inferred: `outOfAudiencePerson`).
 */
function forbiddenTables(requirement: Requirement, observation: Observation): readonly Problem[] {
  const ofSome = partlyShown(requirement, observation).length > 0;
  return requirement.items.flatMap((item): readonly Problem[] => {
    const seen = item.table === null ? undefined : observation.tables.get(item.table);
    if (item.table === null || seen?.kind !== 'forbidden' || (seen.oneByOne === true && ofSome)) return [];
    return [{ code: 'table.forbidden', requirement, item, table: item.table }];
  });
}

/** A key stands in every answer that may show it, so fields that only some people show are granted for a part of the people. */
function partlyShown(requirement: Requirement, observation: Observation): readonly Problem[] {
  const partly = requirement.items
    .flatMap((item) => item.fields)
    .map(({ id, label }) => ({ id, label, seen: seenOf(id, observation) }))
    .filter(({ seen }) => seen.shown > 0 && seen.shown < seen.asked);
  const [refusing = null] = tablesSeen(requirement, observation)
    .flatMap(({ id, seen }) =>
      seen.kind === 'rows' && seen.refusedPeople > 0 ? [{ table: id, people: seen.refusedPeople }] : [],
    )
    .toSorted((one, other) => other.people - one.people);
  return partly.length > 0 || refusing !== null ? [{ code: 'audience.differs', requirement, partly, refusing }] : [];
}

/**
 * A table that may be left out and in which nobody at all has a row: the module is not used, or not in this HiBob. Where people are
 * known to be hidden, they may be those who have rows.
 */
function emptyTables(requirement: Requirement, observation: Observation): readonly Problem[] {
  if ((observation.people.hiddenManagers ?? 0) > 0) return [];
  return requirement.items.flatMap((item): readonly Problem[] => {
    const { table, optional } = item;
    if (table === null || optional === null || tables[table].kind !== 'several') return [];
    const seen = observation.tables.get(table);
    if (seen?.kind !== 'rows' || seen.rows > 0 || !seen.ofEverybody) return [];
    const { people } = observation;
    const othersMayBeHidden = judgePeople(observation) !== null;
    return [{ code: 'module.absent', requirement, item, table, visible: people.visible, othersMayBeHidden }];
  });
}
