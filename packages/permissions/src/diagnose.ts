import { tables } from '@hibob-kit/schemas';
import type { PlanRow } from './finding.ts';
import { judgeCategory } from './judge-category.ts';
import type { Observation } from './observation.ts';
import type { Problem } from './problem.ts';
import type { Requirement, Requirements } from './requirements.ts';

export interface Judgement {
  readonly problems: readonly Problem[];
  readonly plan: readonly PlanRow[];
}

/** What the observation means for what was selected. Pure: the same answers always give the same judgement. */
export function diagnose(requirements: Requirements, observation: Observation): Judgement {
  const unknown: Problem[] = requirements.unknown.map((one) => ({
    code: 'field.not-in-company',
    what: one.fieldId,
    item: one.item,
    chosen: one.chosen,
  }));
  if (observation.people.visible === 0) {
    return { problems: [nobodyVisible(requirements, observation), ...unknown], plan: unplanned(requirements) };
  }
  const judged = requirements.categories.map((requirement) => ({
    requirement,
    judgement: judgeCategory(requirement, observation),
  }));
  return {
    problems: [
      ...judged.flatMap(({ judgement }) => judgement.problems),
      ...hiddenPeople(observation.people),
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

/** Nobody is visible: a table that answers 200 proves a group with rights and empty access rights; 403 everywhere, no group. */
function nobodyVisible(requirements: Requirements, observation: Observation): Problem {
  const fields = requirements.categories.flatMap((requirement) =>
    requirement.items.flatMap((item) =>
      item.fields.length > 0 ? item.fields.map((field) => field.label) : [item.label],
    ),
  );
  const seen = [...observation.tables];
  const answering = seen.filter(([, table]) => table.kind === 'rows').map(([id]) => tables[id].name);
  const unique = [...new Set(fields)];
  if (answering.length > 0) return { code: 'audience.nobody', fields: unique, answering };
  const tablesRefused = seen.filter(([, table]) => table.kind === 'forbidden').length;
  return { code: 'group.general-errors', fields: unique, tablesRefused };
}

/** Leavers are what counts: statuses picked by hand (Employed, Hired …) show inactive people and still hide who left. */
function hiddenPeople({ visible, active, terminated }: Observation['people']): readonly Problem[] {
  const inactive = Math.max(0, visible - active);
  return inactive === 0 || terminated === 0 ? [{ code: 'audience.inactive-hidden', visible, inactive }] : [];
}

function unplanned(requirements: Requirements): readonly PlanRow[] {
  return requirements.categories.map((requirement) => ({
    category: requirement.categoryName,
    view: 'cannot tell',
    viewHistory: requirement.asks.viewHistory ? 'cannot tell' : 'not asked',
    edit: requirement.asks.edit ? 'cannot tell' : 'not asked',
    why: whyOf(requirement),
  }));
}

/** A table HiBob does not have for this company: no box mends that. */
function missingTables(requirements: Requirements, observation: Observation): readonly Problem[] {
  return requirements.categories.flatMap((requirement) =>
    requirement.items.flatMap((item): readonly Problem[] =>
      item.table !== null && observation.tables.get(item.table)?.kind === 'not-found'
        ? [{ code: 'field.not-in-company', what: `${tables[item.table].name} table`, item: item.label, chosen: false }]
        : [],
    ),
  );
}

function whyOf(requirement: Requirement): string {
  return [...new Set(requirement.items.map((item) => item.label))].join(', ');
}
