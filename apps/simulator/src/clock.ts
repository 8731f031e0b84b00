/**
 * The transport clock, in milliseconds since 1970: rate limits, firewall and journal run on it. What day a company has is its own
 * affair and never read from here.
 */
export interface Clock {
  readonly now: () => number;
}
