import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/hibob/clock.ts';

/** A clock that jumps instead of waiting, and remembers how long it was asked to wait. */
export function fakeClock(startMs: number): Clock & { readonly slept: readonly number[] } {
  let now = startMs;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    sleep: async (ms) => {
      slept.push(ms);
      now += ms;
      // Whatever waits for a socket goes on meanwhile.
      await setImmediate();
    },
  };
}
