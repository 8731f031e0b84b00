import type { Scenario } from '@hibob-kit/scenarios';
import { differencesOf, type RunDifference } from './differences.ts';
import { type CreateSimulator, type Performed, perform } from './perform.ts';
import type { Run } from './run.ts';

/** Does a run again and says what went otherwise. */
export type Replay = (run: Run) => Promise<Replayed>;

export type Replayed =
  | {
      readonly kind: 'replayed';
      readonly steps: number;
      readonly differences: readonly RunDifference[];
      /** Steps that were forgotten before the run was exported; the first ones. */
      readonly dropped: number;
      /** Steps whose body was not kept. */
      readonly withoutBody: readonly number[];
    }
  | Extract<Performed, { kind: 'refused' }>;

export function replayIn(create: CreateSimulator, scenarios: readonly Scenario[]): Replay {
  return async (run) => {
    const performed = await perform(create, scenarios, run);
    if (performed.kind === 'refused') return performed;
    return {
      kind: 'replayed',
      steps: run.steps.length,
      differences: differencesOf(run, performed.run),
      dropped: run.dropped,
      withoutBody: run.steps.flatMap((step, at) => (step.kind === 'request' && !step.bodyIsKept ? [at + 1] : [])),
    };
  };
}
