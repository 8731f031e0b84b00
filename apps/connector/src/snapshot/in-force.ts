/** When a row holds: `effectiveTo` is the last day, inclusive. */
export interface Valid {
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly isCurrentSource: boolean | null;
}

/**
 * Whether a row holds on a day, by its dates alone: HiBob calls a first salary row current even if it begins later (catalogue
 * G2). A row without a beginning holds only as far as HiBob says so.
 */
export function holdsOn({ effectiveFrom, effectiveTo, isCurrentSource }: Valid, day: string): boolean {
  if (effectiveTo !== null && effectiveTo < day) return false;
  return effectiveFrom === null ? isCurrentSource === true : effectiveFrom <= day;
}

/** The row that holds on a day in a table with one row in force; the later one where two claim it. */
export function rowOn<R extends Valid>(rows: readonly R[], day: string): R | null {
  const holding = rows.filter((row) => holdsOn(row, day));
  return holding.reduce<R | null>((best, row) => (best === null || startOf(row) >= startOf(best) ? row : best), null);
}

export function startOf({ effectiveFrom }: Valid): string {
  return effectiveFrom ?? '';
}
