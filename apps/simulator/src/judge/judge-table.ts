import type { KnownTableId } from '../company/tables/table-named.ts';
import type { Court } from './court.ts';
import type { Missing } from './judge-missing.ts';
import { judgeValue } from './judge-value.ts';
import { type EntryReading, isOneOf } from './reading.ts';
import type { SeenPerson } from './shown.ts';
import { cellSpot } from './spot.ts';
import type { StoredEntry } from './stored.ts';
import type { Found } from './tally.ts';

export interface TableJudged {
  readonly judged: readonly (Found | 'correct')[];
  readonly missing: readonly Missing[];
}

/** One employee's rows of one table. `columns`: those that should be stored. */
export function judgeTable(
  court: Court,
  employeeId: string,
  seen: SeenPerson,
  table: KnownTableId,
  entries: ReadonlyMap<string, StoredEntry>,
  columns: readonly string[],
): TableJudged {
  const truth = court.truth.rows(employeeId, table);
  const missing: Missing[] = [];
  const judged: (Found | 'correct')[] = [];
  for (const key of truth.keys()) {
    const entry = entries.get(key);
    for (const column of new Set([...columns, ...(entry?.cells.keys() ?? [])])) {
      const spot = cellSpot(employeeId, table, entry?.entryId ?? asSent(key), column);
      const value = entry?.cells.get(column);
      if (value === undefined) missing.push({ spot, withItsRow: !entry });
      else judged.push(judgeValue(court, seen, spot, value));
    }
  }
  for (const [key, entry] of entries) {
    if (!truth.has(key)) judged.push(judgeUnknownEntry(court, employeeId, seen, table, entry, truth));
  }
  return { judged, missing };
}

/** Ids of rows are numbers. */
function asSent(entryId: string): number | string {
  return /^\d{1,15}$/.test(entryId) ? Number(entryId) : entryId;
}

/** A row HiBob does not have: deleted since, stored a second time under another id, or nobody's ever. */
function judgeUnknownEntry(
  { past }: Court,
  employeeId: string,
  seen: SeenPerson,
  table: KnownTableId,
  { entryId, cells }: StoredEntry,
  truth: ReadonlyMap<string, EntryReading>,
): Found {
  const difference = { employeeId, table, entryId, values: cells.size };
  const isIn = (row: EntryReading | undefined) =>
    row !== undefined && [...cells].every(([column, value]) => isOneOf(value, row.get(column) ?? []));
  const proof = past.lastTime(employeeId, 'everything', (then) =>
    isIn(then.rows(employeeId, table).get(String(entryId))),
  );
  const hidden = seen.table(table);
  if (proof && hidden) return { class: 'leaked', difference: { ...difference, proof, hidden } };
  if (proof) return { class: 'stale', difference: { ...difference, proof } };
  const isCopy = cells.size > 0 && [...truth.values()].some(isIn);
  return { class: isCopy ? 'duplicated' : 'wrong', difference };
}
