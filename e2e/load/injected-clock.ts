import type { Clock } from 'hibob-connector';

/** What a parent tells a process of ours. */
export interface TimeIs {
  readonly now: number;
}

/** A clock that stands still until it is told the time; a sleep ends when that is late enough. */
export function injectedClock(start: number): Clock & { readonly set: (now: number) => void } {
  let now = start;
  const sleepers = new Set<{ readonly until: number; readonly wake: () => void }>();
  return {
    now: () => now,
    sleep: (ms, stop) =>
      new Promise((resolve) => {
        const sleeper = { until: now + ms, wake };
        function wake(): void {
          sleepers.delete(sleeper);
          stop?.removeEventListener('abort', wake);
          resolve();
        }
        if (stop?.aborted) return resolve();
        sleepers.add(sleeper);
        stop?.addEventListener('abort', wake, { once: true });
      }),
    set: (to) => {
      now = to;
      for (const sleeper of [...sleepers]) if (sleeper.until <= now) sleeper.wake();
    },
  };
}
