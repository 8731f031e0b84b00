const minute = 60_000;
const hour = 60 * minute;

/** After this long HiBob gives up and deactivates the webhook. Source: working-with-webhooks (documented). */
const retriedFor = 72 * hour;
/** When it writes to the company's admins. Source: as above. */
const warnedAfterHours = [1, 24, 48, 72] as const;

/**
 * When to try again after `attempts` failures, the first of them at `firstFailed`, the last at `now`; null: never. One minute, then
 * two, four …: that it is exponential and ends after three days is documented, where it begins is inferred.
 */
export function nextAttempt(attempts: number, firstFailed: number, now: number): number | null {
  const end = firstFailed + retriedFor;
  if (now >= end) return null;
  return Math.min(end, Math.max(now + minute, firstFailed + (2 ** attempts - 1) * minute));
}

export interface Warning {
  readonly afterHours: number;
  /** On the company's clock, in milliseconds. */
  readonly at: number;
}

/** The warnings that have gone out by now about a webhook that has failed since then. */
export function warningsSince(failingSince: number, now: number): readonly Warning[] {
  return warnedAfterHours
    .map((afterHours) => ({ afterHours, at: failingSince + afterHours * hour }))
    .filter(({ at }) => at <= now);
}
