/**
 * Known differences between our answers and the published OpenAPI document, each with the reason. A new difference fails, and so does
 * one that no longer occurs, until it is struck off here.
 */
export interface KnownDifference {
  readonly operation: string;
  /** As `differencesOf` writes it. */
  readonly difference: string;
  readonly why: string;
}

export const ledger: readonly KnownDifference[] = [];

/** Routes that the document lacks, by `METHOD path`: what HiBob added after it was compiled. */
export const addedSince: readonly string[] = [];
