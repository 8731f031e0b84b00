import { setTimeout as timeout } from 'node:timers/promises';

/** Time comes in as an argument, so that tests wait for nothing. Milliseconds since 1970. */
export interface Clock {
  readonly now: () => number;
  /** Ends early when `stop` is aborted. */
  readonly sleep: (ms: number, stop?: AbortSignal) => Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (ms, stop) => timeout(ms, undefined, stop === undefined ? {} : { signal: stop }).catch(() => {}),
};
