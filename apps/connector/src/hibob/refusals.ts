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

/** What one host refused to everybody who speaks from this address. */
export interface Refused {
  readonly at: number;
  readonly caller: string;
}

/** Two seconds more than the firewall counts: the clocks of two machines differ. */
export const addressWindowMs = 12_000;

/**
 * How long a caller waits for the others' sake. Whoever was refused lately waits at half of what the firewall takes, everybody else
 * only shortly before it: a bad token costs its own connection time, and no other one.
 */
export function pauseFor(refused: readonly Refused[], caller: string, nowMs: number): number {
  const lately = refused.filter(({ at }) => nowMs - at < addressWindowMs).toSorted((one, other) => one.at - other.at);
  const most = lately.some((one) => one.caller === caller) ? mostOfTheRefused : mostOfAll;
  const first = lately.at(-most);
  return first === undefined ? 0 : Math.max(1, first.at + addressWindowMs - nowMs);
}

const windowMs = 10_000;
const mostRefusals = 20;
const mostOfTheRefused = 25;
/** What is on its way already may be refused as well. */
const mostOfAll = 38;

function recent(refusals: Refusals, nowMs: number): Refusals {
  return refusals.filter((at) => nowMs - at < windowMs);
}
