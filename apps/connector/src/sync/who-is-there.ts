import { type Failure, isFailure } from '../hibob/answer.ts';
import type { SyncMode } from '../store/norms.ts';
import type { Absentee, LastSeen } from '../store/store.ts';
import { type Absence, absence } from './absence.ts';
import { newcomersAmong } from './newcomers.ts';
import { readChanged } from './read-changed.ts';
import { readIds } from './read-people.ts';
import type { Reader } from './reader.ts';
import { whyAbsent } from './why-absent.ts';

/** Whom HiBob shows now, and whom it does not any more. */
export interface Around {
  /** In order. */
  readonly everyone: readonly string[];
  /** Who looks otherwise than before; their fields are staged. null: everyone is read. */
  readonly changed: readonly string[] | null;
  /** How many people HiBob showed last time; who they are is never held whole. */
  readonly seenBefore: number;
  readonly left: readonly LastSeen[];
  readonly unexplained: readonly LastSeen[];
}

export async function lookAround(reader: Omit<Reader, 'abandoned'>, mode: SyncMode): Promise<Around | Failure> {
  const seenBefore = await reader.store.seenBefore(reader.connectionId);
  const seen =
    mode === 'incremental'
      ? await readChanged({ ...reader, abandoned: () => false }, seenBefore)
      : await readEveryone(reader);
  if (isFailure(seen)) return seen;
  const missing = await whoIsMissing(reader, new Set(seen.everyone));
  return { ...seen, seenBefore, ...missing };
}

/** Of those HiBob showed last time, of all of them or of some. */
export async function whoIsMissing(
  { store, connectionId, today }: Pick<Reader, 'store' | 'connectionId' | 'today'>,
  present: ReadonlySet<string>,
  among: ReadonlySet<string> | null = null,
): Promise<Absence> {
  const left: LastSeen[] = [];
  const unexplained: LastSeen[] = [];
  for await (const page of store.lastSeen(connectionId)) {
    const some = among === null ? page : page.filter(({ employeeId }) => among.has(employeeId));
    const absent = absence(some, present, today);
    left.push(...absent.left);
    unexplained.push(...absent.unexplained);
  }
  return { left, unexplained };
}

async function readEveryone(reader: Pick<Reader, 'client'>) {
  const everyone = await readIds(reader);
  return isFailure(everyone) ? everyone : { everyone, changed: null };
}

/** Why the people who are not shown any more are not; HiBob is asked about those it never called terminated. */
export async function explainAbsence(
  reader: Omit<Reader, 'abandoned'>,
  { everyone, left, unexplained }: Around,
): Promise<readonly Absentee[] | Failure> {
  const gone = left.map(({ employeeId }): Absentee => ({ employeeId, presence: 'left', mergedInto: null }));
  if (unexplained.length === 0) return gone;
  const unknown = new Set(everyone);
  for await (const page of reader.store.lastSeen(reader.connectionId)) {
    for (const { employeeId } of page) unknown.delete(employeeId);
  }
  const newcomers = await newcomersAmong(reader, [...unknown]);
  const reasons = await whyAbsent(reader.client, unexplained, newcomers);
  return isFailure(reasons) ? reasons : [...gone, ...reasons];
}
