/** Something the program does beside serving: `hibob-simulator replay FILE`. */
export interface CliCommand {
  readonly name: string;
  readonly usage: string;
  /** Begins with a small letter, and has no full stop. */
  readonly summary: string;
  /** Long options, for shells to complete. */
  readonly options: readonly string[];
  readonly examples: readonly string[];
  readonly run: (args: readonly string[], surroundings: Surroundings) => Promise<Ended>;
}

export interface Surroundings {
  /** A line about how it goes, for stderr. */
  readonly say: (line: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** All there are. */
  readonly commands: readonly CliCommand[];
}

export interface Ended {
  /** 0 done, 1 not as it should be, 2 asked wrongly. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}
