/** Something that happened, with its fields; never a token, a name or a salary. */
export interface LogEvent {
  readonly event: string;
  readonly [field: string]: string | number | boolean | null;
}

export type Log = (event: LogEvent) => void;
