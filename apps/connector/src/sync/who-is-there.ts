import { type Failure, isFailure } from '../hibob/answer.ts';
import type { SyncMode } from '../store/norms.ts';
import type { Absentee, LastSeen } from '../store/store.ts';
import { absence } from './absence.ts';
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
  /** How many people HiBob showed last time; who they are is not held on to while everything is read. */
  readonly seenBefore: number;
  readonly left: readonly LastSeen[];
  readonly unexplained: readonly LastSeen[];
}

export async function lookAround(reader: Omit<Reader, 'abandoned'>, mode: SyncMode): Promise<Around | Failure> {
  const lastSeen = await reader.store.lastSeen(reader.connectionId);
  const seen =
    mode === 'incremental'
      ? await readChanged({ ...reader, abandoned: () => false }, new Set(lastSeen.map(({ employeeId }) => employeeId)))
      : await readEveryone(reader);
  if (isFailure(seen)) return seen;
  const missing = absence(lastSeen, new Set(seen.everyone), reader.today);
  return { ...seen, seenBefore: lastSeen.length, ...missing };
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
  const known = new Set((await reader.store.lastSeen(reader.connectionId)).map(({ employeeId }) => employeeId));
  const newcomers = await newcomersAmong(
    reader,
    everyone.filter((id) => !known.has(id)),
  );
  const reasons = await whyAbsent(reader.client, unexplained, newcomers);
  return isFailure(reasons) ? reasons : [...gone, ...reasons];
}
