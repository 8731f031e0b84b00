/**
 * When HiBob last said 401 or 403. More than 50 such answers within 10 seconds make its firewall block the address for five
 * minutes, for every program behind it (HiBob rate-limit page); we stop far before.
 */
export type Refusals = readonly number[];

export const noRefusals: Refusals = [];

export function refusedAt(refusals: Refusals, nowMs: number): Refusals {
  return [...recent(refusals, nowMs), nowMs];
}

/** Whether to send nothing for now. */
export function mustHoldBack(refusals: Refusals, nowMs: number): boolean {
  return recent(refusals, nowMs).length >= mostRefusals;
}

const windowMs = 10_000;
const mostRefusals = 20;

function recent(refusals: Refusals, nowMs: number): Refusals {
  return refusals.filter((at) => nowMs - at < windowMs);
}
