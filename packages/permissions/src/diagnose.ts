import { tables } from '@hibob-kit/schemas';
import type { PlanRow } from './finding.ts';
import { judgeCategory } from './judge-category.ts';
import { judgePeople } from './judge-people.ts';
import { type Observation, seenOf } from './observation.ts';
import type { Problem } from './problem.ts';
import { regimeSeen } from './regime-seen.ts';
import type { Requirement, Requirements } from './requirements.ts';

export interface Judgement {
  readonly problems: readonly Problem[];
  readonly plan: readonly PlanRow[];
}

/** What the observation means for what was selected. Pure: the same answers always give the same judgement. */
export function diagnose(requirements: Requirements, observation: Observation): Judgement {
  const unknown = fieldsNotThere(requirements);
  const whole = wholeSetup(requirements, observation);
  const hiddenPeople = observation.people.visible === 0 ? null : judgePeople(observation);
  if (whole !== null && whole.code !== 'audience.nobody') {
    return { problems: [whole, ...(hiddenPeople ? [hiddenPeople] : []), ...unknown], plan: unplanned(requirements) };
  }
  const regime = regimeSeen(requirements, observation);
  const judged = requirements.categories.map((requirement) => ({
    requirement,
    judgement: judgeCategory(requirement, observation, regime),
  }));
  const ofCategories = judged.flatMap(({ judgement }) => judgement.problems);
  if (whole !== null) {
    const missing = ofCategories.filter(({ code }) => code === 'category.view-missing');
    return { problems: [whole, ...missing, ...unknown], plan: unplanned(requirements, missing) };
  }
  return {
    problems: [
      ...ofCategories,
      ...(hiddenPeople ? [hiddenPeople] : []),
      ...missingTables(requirements, observation),
      ...unknown,
    ],
    plan: judged.map(({ requirement, judgement: { view, viewHistory, edit } }) => ({
      category: requirement.categoryName,
      view,
      viewHistory,
      edit,
      why: whyOf(requirement),
    })),
  };
}

/**
 * What concerns the group as a whole. Nobody is visible: a table that answers 200 proves a group with rights and empty access rights,
 * 403 everywhere, no group. People are visible and nothing of them: a group without boxes.
 */
function wholeSetup(
  requirements: Requirements,
  observation: Observation,
): (Problem & { code: 'audience.nobody' | 'group.general-errors' | 'group.no-boxes' }) | null {
  const seen = [...observation.tables];
  const answering = seen.filter(([, table]) => table.kind === 'rows').map(([id]) => tables[id].name);
  const tablesRefused = seen.filter(([, table]) => table.kind === 'forbidden').length;
  const fields = [...new Set(requirements.categories.flatMap(labelsOf))];
  const { visible } = observation.people;
  if (visible === 0) {
    return answering.length > 0
      ? { code: 'audience.nobody', fields, answering }
      : { code: 'group.general-errors', fields, tablesRefused };
  }
  const shown = observation.companyFields.some(({ id }) => id !== 'root.id' && seenOf(id, observation).shown > 0);
  const asked = requirements.categories.filter(({ items }) => items.some((item) => item.fields.length > 0)).length;
  const selected = requirements.categories.flatMap(({ items }) => items.flatMap((item) => item.fields));
  const proof = selected.find(({ id }) => id !== 'root.id');
  if (shown || answering.length > 0 || asked < 2 || proof === undefined) return null;
  return { code: 'group.no-boxes', fields, proof, visible, tablesRefused };
}

function labelsOf(requirement: Requirement): readonly string[] {
  return requirement.items.flatMap((item) =>
    item.fields.length > 0 ? item.fields.map((field) => field.label) : [item.label],
  );
}

/** Nobody is visible: a box is told only where a table refuses. */
function unplanned(requirements: Requirements, missing: readonly Problem[] = []): readonly PlanRow[] {
  return requirements.categories.map((requirement) => {
    const refused = missing.some((one) => 'requirement' in one && one.requirement === requirement);
    const box = refused ? 'missing' : 'cannot tell';
    return {
      category: requirement.categoryName,
      view: box,
      viewHistory: requirement.asks.viewHistory ? box : 'not asked',
      edit: requirement.asks.edit ? 'cannot tell' : 'not asked',
      why: whyOf(requirement),
    };
  });
}

/** A table HiBob does not have for this company: no box mends that. */
function missingTables(requirements: Requirements, observation: Observation): readonly Problem[] {
  return requirements.categories.flatMap((requirement) =>
    requirement.items.flatMap((item): readonly Problem[] =>
      item.table !== null && observation.tables.get(item.table)?.kind === 'not-found'
        ? [
            {
              code: 'field.not-in-company',
              what: [`${tables[item.table].name} table`],
              item: item.label,
              chosen: false,
            },
          ]
        : [],
    ),
  );
}

/** One problem an item: a module that the company does not use takes several of its fields. */
function fieldsNotThere({ unknown }: Requirements): readonly Problem[] {
  const items = [...new Set(unknown.map(({ item, chosen }) => JSON.stringify([item, chosen])))];
  return items.map((key) => {
    const mine = unknown.filter(({ item, chosen }) => JSON.stringify([item, chosen]) === key);
    const [first] = mine;
    if (first === undefined) throw new Error('A key comes from a field');
    const { item, chosen } = first;
    return { code: 'field.not-in-company', what: mine.map(({ fieldId }) => fieldId), item, chosen };
  });
}

function whyOf(requirement: Requirement): string {
  return [...new Set(requirement.items.map((item) => item.label))].join(', ');
}
