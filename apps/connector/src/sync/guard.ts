import type { LastSeen } from '../store/store.ts';

export interface GuardLimits {
  /** Both must be exceeded before the guard stops a sync. */
  readonly people: number;
  readonly percent: number;
}

export const defaultGuardLimits: GuardLimits = { people: 5, percent: 5 };

/** A sync that was stopped because too many people were not there any more. Nothing was changed. */
export interface GuardStop {
  readonly kind: 'stopped';
  readonly missing: number;
  readonly lastSeen: number;
  readonly message: string;
}

/**
 * Whether so many people vanished that a narrowed permission group or a cut-off answer is likelier than their leaving. HiBob
 * answers a narrowed group with fewer people and 200 (catalogue C8). A leaver known as terminated may vanish unnoticed.
 */
export function guard(hidden: number, lastSeen: readonly LastSeen[], limits: GuardLimits): GuardStop | null {
  const known = lastSeen.length;
  const tooMany = hidden > limits.people && hidden * 100 > limits.percent * known;
  if (!tooMany) return null;
  return {
    kind: 'stopped',
    missing: hidden,
    lastSeen: known,
    message:
      `${hidden} of ${known} people seen last time are missing, and HiBob never said that they left. ` +
      'Nothing was changed. Look at the access rights of the permission group: they should be "Lifecycle status exists".',
  };
}
