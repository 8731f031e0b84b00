import type { Progress } from '../sync/progress.ts';

/** Work that a page started and that goes on without it. One at a time for each key. */
export interface Background {
  readonly start: (key: string, work: (onProgress: (progress: Progress) => void) => Promise<unknown>) => void;
  readonly progressOf: (key: string) => Progress | null;
}

export function createBackground(onBroken: (error: unknown) => void): Background {
  const running = new Map<string, Progress>();
  return {
    start: (key, work) => {
      if (running.has(key)) return;
      running.set(key, { step: 'Starting', done: 0, total: null });
      work((progress) => void running.set(key, progress))
        .catch(onBroken)
        .finally(() => running.delete(key));
    },
    progressOf: (key) => running.get(key) ?? null,
  };
}
