import { initCommand } from './commands/init.ts';
import { replayCommand } from './commands/replay.ts';
import { schemaCommand } from './commands/schema.ts';
import { shrinkCommand } from './commands/shrink.ts';
import { validateCommand } from './commands/validate.ts';

/** Something the program does beside serving: `hibob-simulator replay FILE`. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<Ended>;
}

export interface Surroundings {
  /** A line about how it goes, for stderr. */
  readonly say: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Ended {
  /** 0 done, 1 not as it should be, 2 asked wrongly. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

export const commands: readonly CliCommand[] = [
  initCommand,
  validateCommand,
  schemaCommand,
  replayCommand,
  shrinkCommand,
];
