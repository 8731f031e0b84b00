/** Milliseconds since 1970. */
export interface Clock {
  readonly now: () => number;
}

/** The machine's clock, read here and nowhere else. Companies tick by it, and the transport clock starts from it. */
export const machineClock: Clock = { now: () => Date.now() };
