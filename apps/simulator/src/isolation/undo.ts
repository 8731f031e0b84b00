import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import { timeOn } from '../company/company-clock.ts';
import type { Version } from '../company/company-store.ts';
import { daysAt } from '../company/turn.ts';

/**
 * A company as it was before its latest change, as its next version; asked again, as before the change before that. null: nothing is
 * kept that could be gone back to. `history`: oldest first, the present last.
 */
export function undone(now: Company, history: readonly Version[], machine: Clock): Company | null {
  const before = stateToUndoTo(now, history);
  if (!before) return null;
  const version = now.version + 1;
  const time = timeOn(before.clock, machine);
  const state = { ...before, data: { ...before.data } };
  return { ...state, ...daysAt(state, time), version, undone: { version, stateOf: before.version } };
}

export function canUndo(now: Company, history: readonly Version[]): boolean {
  return stateToUndoTo(now, history) !== null;
}

function stateToUndoTo(now: Company, history: readonly Version[]): Company | null {
  const versions = history.map(({ company }) => company);
  const standing = origin(now, versions);
  return standing && stateBefore(standing, versions);
}

/** The version that first had this state; null: it is not kept any more. */
function origin({ version, undone }: Company, versions: readonly Company[]): Company | null {
  const of = undone?.version === version ? undone.stateOf : version;
  return versions.find((one) => one.version === of) ?? null;
}

/** A day that turned by itself is nobody's change. */
function stateBefore(standing: Company, versions: readonly Company[]): Company | null {
  const previous = versions[versions.indexOf(standing) - 1];
  const state = previous ? origin(previous, versions) : null;
  return state && isSameState(state, standing) ? stateBefore(state, versions) : state;
}

/** Whether nothing differs but what follows from the time. */
function isSameState(one: Company, other: Company): boolean {
  return differingParts(one, other).length === 0;
}

const ofTheTime: readonly (keyof Company)[] = ['version', 'undone', 'today', 'siteDays', 'nextTurn', 'data'];

/** Parts of a company that are other values, those of its data among them. Versions share what did not change. */
export function differingParts(one: Company, other: Company): readonly (keyof Company | keyof Company['data'])[] {
  const parts = (Object.keys(one) as (keyof Company)[]).filter((key) => !ofTheTime.includes(key));
  const dataParts = Object.keys(one.data) as (keyof Company['data'])[];
  return [
    ...parts.filter((key) => one[key] !== other[key]),
    ...dataParts.filter((key) => one.data[key] !== other.data[key]),
  ];
}
