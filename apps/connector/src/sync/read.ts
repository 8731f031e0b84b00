/** How far a sync has come: `done` people or rows so far; `total` null where HiBob does not say. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}
