import { createHash } from 'node:crypto';

/** What can fall due on a connection, and how often. The order is the rank: of several that are due, the first is queued. */
export const chores = {
  /** Everything is read again: what an incremental cannot see (future-dated rows, equity) comes in here. */
  reconcile: { everyHours: 7 * 24, work: 'sync', mode: 'full' },
  incremental: { everyHours: 1, work: 'sync', mode: 'incremental' },
  /** HiBob named people: they alone are read again. Their notices are gathered for a while first. */
  reread: { everyHours: 0, work: 'reread', mode: null },
  /** The permissions are looked at even while nothing is synced. */
  probe: { everyHours: 24, work: 'check', mode: null },
} as const satisfies Record<
  string,
  { everyHours: number; work: 'sync' | 'check' | 'reread'; mode: 'full' | 'incremental' | null }
>;
export type Chore = keyof typeof chores;
/** Those with a beat of their own. */
export type TimedChore = Exclude<Chore, 'reread'>;

/** What the scheduler knows of a connection. Times are milliseconds since 1970; null: never. */
export interface Charge {
  readonly connectionId: string;
  readonly createdAt: number;
  readonly last: Readonly<Record<TimedChore, number | null>>;
  /** A broken connection is only probed: every failed sign-in counts against the address that others share. */
  readonly isBroken: boolean;
  readonly isPaused: boolean;
  /** Since when a webhook waits that names nobody, so that everybody has to be looked at. */
  readonly wokenAt: number | null;
  /** Since when a webhook waits that names somebody. */
  readonly namedAt: number | null;
  /** When people were last read, or tried to be, by name or with everybody. */
  readonly readAt: number | null;
}

export interface DueChore {
  readonly connectionId: string;
  readonly chore: Chore;
  /** When it fell due; the same for every scheduler that looks, so that two of them queue it once. */
  readonly dueAt: number;
}

/** At most one chore a connection: a sync runs alone, and a reconcile makes an incremental needless. */
export function dueChores(charges: readonly Charge[], now: number): readonly DueChore[] {
  return charges.flatMap((charge) => {
    const [first] = choresOf(charge)
      .map((chore) => ({ connectionId: charge.connectionId, chore, dueAt: dueAt(charge, chore) }))
      .filter((one) => one.dueAt <= now);
    return first === undefined ? [] : [first];
  });
}

function choresOf({ isBroken, isPaused }: Charge): readonly Chore[] {
  if (isPaused) return [];
  return isBroken ? ['probe'] : ['reconcile', 'incremental', 'reread', 'probe'];
}

/**
 * The chore's own beat, shifted by a share of its length that depends on the connection: a thousand connections made in
 * one hour do not all ask in the same minute for ever. What was never done is due at once.
 */
function dueAt(charge: Charge, chore: Chore): number {
  if (chore === 'reread') return rereadDueAt(charge);
  const last = lastOf(charge, chore);
  if (last === null) return charge.createdAt;
  const every = chores[chore].everyHours * hour;
  // Every sync begins with a check, so a probe is due only where nothing looked for a whole day.
  if (chore === 'probe') return last + every;
  const shift = shareOf(charge.connectionId, chore) * every;
  const beat = (Math.floor((last - shift) / every) + 1) * every + shift;
  const { wokenAt } = charge;
  return chore === 'incremental' && wokenAt !== null && wokenAt > last ? Math.min(beat, wokenAt) : beat;
}

/** What was tried since and still waits did not work: it is not tried at every look. */
function rereadDueAt({ namedAt, readAt }: Charge): number {
  if (namedAt === null) return Number.POSITIVE_INFINITY;
  const due = namedAt + gatheringMs;
  return readAt !== null && readAt >= namedAt ? Math.max(due, readAt + rereadPauseMs) : due;
}

/** A reconcile does what an incremental does, and every sync begins with a check. */
function lastOf({ last }: Charge, chore: TimedChore): number | null {
  const counting: Readonly<Record<TimedChore, readonly TimedChore[]>> = {
    reconcile: ['reconcile'],
    incremental: ['incremental', 'reconcile'],
    probe: ['probe', 'incremental', 'reconcile'],
  };
  const times = counting[chore].map((one) => last[one]).filter((time) => time !== null);
  return times.length === 0 ? null : Math.max(...times);
}

function shareOf(connectionId: string, chore: Chore): number {
  return createHash('sha256').update(`${chore} ${connectionId}`).digest().readUInt32BE() / 2 ** 32;
}

const hour = 3_600_000;
/** A change in HiBob often comes as several webhooks. */
const gatheringMs = 20_000;
const rereadPauseMs = 300_000;
