import { type TableId, tables } from '@hibob-kit/schemas';
import type { BoxState } from './finding.ts';
import { type Observation, type TableSeen, tablesSeen } from './observation.ts';
import type { HiddenFields, Problem } from './problem.ts';
import type { RegimeSeen } from './regime-seen.ts';
import type { Requirement } from './requirements.ts';

export interface HistoryJudgement {
  readonly box: BoxState;
  readonly problems: readonly Problem[];
}

/** Whether View histories is ticked, as far as the tables of the category tell. */
export function judgeHistory(
  requirement: Requirement,
  observation: Observation,
  regime: RegimeSeen,
  hidden: HiddenFields | null,
): HistoryJudgement {
  if (!requirement.asks.viewHistory) return { box: 'not asked', problems: [] };
  const seen = tablesSeen(requirement, observation).filter((one) => one.seen.kind !== 'not-found');
  if (seen.length === 0) return { box: 'not checkable, not needed for your fields', problems: [] };
  if (seen.some((one) => one.seen.kind === 'forbidden')) return { box: 'missing', problems: [] };
  const said = seen.flatMap(({ id, seen }) => saidByHiBob(requirement, id, seen, observation));
  const whole = said.find(({ code }) => code === 'category.history-missing');
  // Without View, whatever stands in the table stands there by boxes of its own field.
  if (whole) return { box: 'missing', problems: hidden?.code === 'category.view-missing' ? [] : [whole] };
  if (seen.some((one) => showsHistory(one.id, one.seen))) return { box: 'proved', problems: said };
  // Under field-level permissions HiBob names what it restricts; where it names nothing, nothing is restricted.
  if (regime === 'field-level' && seen.some(({ seen }) => seen.kind === 'rows' && seen.rows > 0)) {
    return { box: 'proved', problems: said };
  }
  const [first] = seen.flatMap(({ id, seen }) =>
    evidenceOfHiddenHistory(id, seen).map((evidence) => ({ table: id, evidence })),
  );
  if (first === undefined) return { box: 'cannot tell', problems: said };
  const problem: Problem = { code: 'category.history-missing', requirement, ...first, proved: false };
  const viewMayBeMissing = hidden?.causes.includes('category.no-view') === true;
  return { box: 'perhaps missing', problems: viewMayBeMissing ? said : [...said, problem] };
}

/** Columns that HiBob names as restricted to the row in force: all of a table's for the category's box, some for boxes of fields. */
function saidByHiBob(
  requirement: Requirement,
  table: TableId,
  seen: TableSeen,
  observation: Observation,
): readonly Problem[] {
  if (seen.kind !== 'rows' || seen.restricted.noHistory.length === 0) return [];
  const { name, columns } = tables[table];
  const { noView, noHistory } = seen.restricted;
  if (columns.every(({ key }) => noHistory.includes(key) || noView.includes(key))) {
    const evidence = `${name} table: HiBob names every column as restricted to the row in force.`;
    return [{ code: 'category.history-missing', requirement, table, evidence, proved: true }];
  }
  const ids = columns.filter(({ key }) => noHistory.includes(key)).flatMap(({ field }) => field ?? []);
  const fields = observation.companyFields.filter(({ id }) => ids.includes(id));
  return fields.length === 0 ? [] : [{ code: 'field.history-hidden', requirement, table, fields }];
}

function showsHistory(id: TableId, seen: TableSeen): boolean {
  if (seen.kind !== 'rows') return false;
  // Variable pay has several rows in force at once, one a type; a second row proves nothing there.
  return seen.notCurrentRows > 0 || (id !== 'variable' && seen.severalRows > 0);
}

/** A single row that begins on the first day known of somebody has nothing before it, however long they have served. */
function evidenceOfHiddenHistory(id: TableId, seen: TableSeen): readonly string[] {
  if (seen.kind !== 'rows' || seen.earlierRowHidden === 0) return [];
  const { name, kind } = tables[id];
  const which = kind === 'several' ? 'are not the first of their kind' : 'begin after the person’s start date';
  return [
    `${name} table: ${seen.people} people show one row each, and ${seen.earlierRowHidden} of these rows ${which}, so earlier rows seem to be hidden.`,
  ];
}
