import { replayCommand } from './commands/replay.ts';
import { shrinkCommand } from './commands/shrink.ts';

/** Something the program does beside serving: `hibob-simulator replay FILE`. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  /** `say`: a line about how it goes, for stderr. */
  readonly run: (args: readonly string[], say: (line: string) => void) => Promise<Ended>;
}

export interface Ended {
  /** 0 done, 1 not as it should be, 2 asked wrongly. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

export const commands: readonly CliCommand[] = [replayCommand, shrinkCommand];
