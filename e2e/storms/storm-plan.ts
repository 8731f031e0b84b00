import type { Dice } from './dice.ts';

/** What befalls a company and its connector, all of it decided by a seed before anything begins. */
export interface StormPlan {
  /** Rules of the simulator's weather. */
  readonly rules: readonly object[];
  readonly attempts: readonly Attempt[];
  /** What the admin changes in the permission group before the last sync; the truth is what may be seen after it. */
  readonly narrowing: Narrowing;
}

export interface Attempt {
  readonly mode: 'full' | 'incremental' | 'auto';
  /** After so many requests and writes the process dies, before or after the one that is going on took effect. null: it lives. */
  readonly dies: { readonly atStep: number; readonly tookEffect: boolean } | null;
  /** People whose pay or name is changed before it begins. */
  readonly edits: number;
  /** The token is reset before it begins, and the connector is told the new one. */
  readonly newToken: boolean;
}

export const narrowings = ['none', 'employed only', 'one department'] as const;
export type Narrowing = (typeof narrowings)[number];

/** Every kind of fault that the weather knows and a client should outlive. */
const faults: readonly ((dice: Dice) => object)[] = [
  (dice) => ({ percent: dice.between(1, 6), effect: { kind: 'status', status: 503, body: 'html' } }),
  (dice) => ({ percent: dice.between(1, 4), burst: 2, effect: { kind: 'status', status: 502, body: 'html' } }),
  (dice) => ({ percent: dice.between(1, 4), effect: { kind: 'status', status: 500, body: 'empty', handled: true } }),
  (dice) => ({ percent: dice.between(1, 6), effect: { kind: '429', retryAfter: dice.between(1, 20) } }),
  (dice) => ({ every: dice.between(7, 15), effect: { kind: '429' } }),
  (dice) => ({ percent: dice.between(1, 5), effect: { kind: 'reset', when: 'before' } }),
  (dice) => ({ percent: dice.between(1, 5), effect: { kind: 'reset', when: 'after' } }),
  (dice) => ({ percent: dice.between(1, 4), effect: { kind: 'reset', when: 'in body' } }),
  (dice) => ({ percent: dice.between(1, 4), effect: { kind: 'truncated', percent: dice.between(5, 95) } }),
  (dice) => ({ percent: dice.between(1, 4), effect: { kind: 'malformed' } }),
  (dice) => ({ percent: dice.between(1, 3), effect: { kind: 'html' } }),
  (dice) => ({ percent: dice.between(1, 3), effect: { kind: 'empty' } }),
  (dice) => ({ percent: 20, effect: { kind: 'latency', ms: { from: 10, to: dice.between(100, 5_000) } } }),
  (dice) => ({ percent: 5, effect: { kind: 'drip', bytes: dice.between(500, 5_000), everyMs: 20 } }),
  (dice) => ({ every: dice.between(4, 9), effect: { kind: 'cursor-expired' } }),
];

/** Changes of rights in the middle of whatever is going on. */
const upheavals: readonly ((dice: Dice) => object)[] = [
  (dice) => ({ nth: dice.between(3, 40), times: 1, effect: { kind: 'reset-token' } }),
  (dice) => ({ nth: dice.between(3, 40), times: 1, effect: { kind: 'revoke', categories: ['payroll'] } }),
  (dice) => ({ nth: dice.between(3, 40), times: 1, effect: { kind: 'revoke', categories: ['equity', 'home'] } }),
];

export function stormPlan(dice: Dice): StormPlan {
  const chosen = faults.filter(() => dice.chance(40)).map((fault) => fault(dice));
  const turned = upheavals.filter(() => dice.chance(25)).map((upheaval) => upheaval(dice));
  const attempts = Array.from(
    { length: dice.between(2, 4) },
    (_, at): Attempt => ({
      mode: at === 0 ? 'full' : dice.pick(['full', 'incremental', 'auto']),
      dies: dice.chance(60) ? { atStep: dice.between(5, 90), tookEffect: dice.chance(50) } : null,
      edits: dice.between(0, 6),
      newToken: dice.chance(20),
    }),
  );
  return { rules: [...chosen, ...turned], attempts, narrowing: dice.chance(60) ? 'none' : dice.pick(narrowings) };
}
