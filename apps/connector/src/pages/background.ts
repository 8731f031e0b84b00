import type { Progress } from '../sync/progress.ts';
import { isTrouble, type Trouble } from '../trouble.ts';

/** Work that a page started and that goes on without it. One at a time for each key. */
export interface Background {
  readonly start: (key: string, work: (onProgress: (progress: Progress) => void) => Promise<unknown>) => void;
  readonly progressOf: (key: string) => Progress | null;
  /** Why the last one could not be done, until the next begins. */
  readonly troubleOf: (key: string) => Trouble | null;
}

export function createBackground(explain: (error: unknown) => Trouble): Background {
  const running = new Map<string, Progress>();
  const troubles = new Map<string, Trouble>();
  return {
    start: (key, work) => {
      if (running.has(key)) return;
      running.set(key, { step: 'Starting', done: 0, total: null });
      troubles.delete(key);
      work((progress) => void running.set(key, progress))
        .catch(explain)
        .then((result) => void (isTrouble(result) && troubles.set(key, result)))
        .finally(() => running.delete(key));
    },
    progressOf: (key) => running.get(key) ?? null,
    troubleOf: (key) => troubles.get(key) ?? null,
  };
}
