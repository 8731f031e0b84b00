import type { TableId } from '@hibob-kit/schemas';
import type { Baseline, Checkpoint } from '../store/staging.ts';
import { type GuardLimits, type GuardStop, guardPeople, guardTables } from './guard.ts';
import type { Reader } from './reader.ts';
import { notesOf } from './table-notes.ts';
import type { Around } from './who-is-there.ts';

/** Before anything is read. What people are like is looked up only where it is needed, to say which condition hides them. */
export async function stopForPeople(
  { store, connectionId }: Pick<Reader, 'store' | 'connectionId'>,
  { unexplained, seenBefore }: Around,
  limits: GuardLimits,
): Promise<GuardStop | null> {
  const missing = new Set(unexplained.map(({ employeeId }) => employeeId));
  if (guardPeople(missing.size, seenBefore, unknown, limits) === null) return null;
  const profiles = await store.profiles(connectionId);
  const among = {
    missing: profiles.filter(({ employeeId }) => missing.has(employeeId)),
    remaining: profiles.filter(({ employeeId }) => !missing.has(employeeId)),
  };
  return guardPeople(missing.size, seenBefore, among, limits);
}

const unknown = { missing: [], remaining: [] };

/** Before anything is written, when everything was read. */
export function stopForTables(
  baseline: Baseline | null,
  reached: ReadonlyMap<string, Checkpoint>,
  { everyone, seenBefore }: Around,
): GuardStop | null {
  if (baseline === null) return null;
  const share = seenBefore === 0 ? 1 : everyone.length / seenBefore;
  return guardTables(baseline, tablesIn(reached), share);
}

/** Tables that showed rows that are over, and do not any more. */
export function lostHistories(
  baseline: Baseline | null,
  reached: ReadonlyMap<string, Checkpoint>,
): ReadonlySet<TableId> {
  const lost = tablesIn(reached).filter(
    ({ table, historyShown }) => !historyShown && baseline?.histories.includes(table),
  );
  return new Set(lost.map(({ table }) => table));
}

/** Only those that HiBob has for this company. */
export function tablesIn(reached: ReadonlyMap<string, Checkpoint>) {
  return [...reached.values()].flatMap((checkpoint) => {
    const { source, rows } = checkpoint;
    const { path, historyShown } = notesOf(checkpoint);
    return source === 'people' || path === null ? [] : [{ table: source as TableId, rows, historyShown }];
  });
}
