/** How far a step has come, in people or rows; `total` null where HiBob does not say and we have never counted. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
  /** null: not known. */
  readonly secondsLeft?: number | null;
}

/** What is left at the pace so far. The first few seconds say nothing: limits come later. */
export function secondsLeft(done: number, total: number | null, elapsedMs: number): number | null {
  if (total === null || done <= 0 || elapsedMs < 3000) return null;
  return Math.ceil((Math.max(0, total - done) * elapsedMs) / done / 1000);
}
