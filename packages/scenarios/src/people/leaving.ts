import type { Dice } from './dice.ts';

/** Why somebody leaves: items of `lifecycleReasonType` and of `terminationreason`. */
export interface Leaving {
  readonly type: string;
  readonly reason: string;
}

export function leavingOf(dice: Dice): Leaving {
  return dice.pick('leaving', leavings);
}

const leavings: readonly Leaving[] = [
  { type: 'Resignation', reason: 'Better opportunity' },
  { type: 'Resignation', reason: 'Compensation' },
  { type: 'Resignation', reason: 'Relocation' },
  { type: 'Resignation', reason: 'Personal reasons' },
  { type: 'Dismissal', reason: 'Performance' },
  { type: 'Dismissal', reason: 'Redundant' },
  { type: 'Mutual agreement', reason: 'Personal reasons' },
  { type: 'End of Contract', reason: 'End of contract' },
];
