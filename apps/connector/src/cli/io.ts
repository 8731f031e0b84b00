import type { Environment } from '../env.ts';
import type { Clock } from '../hibob/clock.ts';

/** The world as the command line sees it. `main.ts` wires it to the process, tests to themselves. */
export interface Io {
  readonly environment: Environment;
  readonly cwd: string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly clock: Clock;
  readonly random: () => number;
  /** Aborted when the program is asked to stop. */
  readonly stop: AbortSignal;
}

export interface Output {
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  readonly isTerminal: boolean;
  /** null where unknown. */
  readonly columns: number | null;
}
