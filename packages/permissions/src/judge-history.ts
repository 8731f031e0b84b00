import { type TableId, tables } from '@hibob-kit/schemas';
import type { BoxState } from './finding.ts';
import { type Observation, type TableSeen, tablesSeen } from './observation.ts';
import type { Problem } from './problem.ts';
import type { Requirement } from './requirements.ts';

export interface HistoryJudgement {
  readonly box: BoxState;
  readonly problems: readonly Problem[];
}

/** Whether View histories is ticked, as far as the tables of the category tell. */
export function judgeHistory(
  requirement: Requirement,
  observation: Observation,
  viewMissing: boolean,
): HistoryJudgement {
  if (!requirement.asks.viewHistory) return { box: 'not asked', problems: [] };
  const seen = tablesSeen(requirement, observation).filter((one) => one.seen.kind !== 'not-found');
  if (seen.length === 0) return { box: 'not checkable, not needed for your fields', problems: [] };
  if (seen.some((one) => showsHistory(one.id, one.seen))) return { box: 'proved', problems: [] };
  if (seen.some((one) => one.seen.kind === 'forbidden')) return { box: 'missing', problems: [] };
  const [first] = seen.flatMap(({ id, seen }) =>
    evidenceOfHiddenHistory(id, seen).map((evidence) => ({ table: id, evidence })),
  );
  if (first === undefined) return { box: 'cannot tell', problems: [] };
  const problem: Problem = { code: 'category.history-missing', requirement, ...first };
  return { box: 'missing', problems: viewMissing ? [] : [problem] };
}

/** Enough people with two years of service and one row each make missing histories likely (our proposal; inferred). */
const enoughLongServing = 30;

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
      `${name} table: ${seen.people} people show one row each, and ${seen.earlierRowHidden} of these rows ${which}, so earlier rows seem to be hidden.`,
    ];
  }
  if (kind === 'one-in-force' && seen.longServing >= enoughLongServing) {
    return [
      `${name} table: none of ${seen.people} people shows a second row, though ${seen.longServing} have served more than two years.`,
    ];
  }
  return [];
}
