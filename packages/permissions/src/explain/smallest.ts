import type { Pool } from './candidates.ts';
import { type Change, collide } from './change.ts';

/**
 * The smallest sets of changes that work: all of the least size at which any does. Nothing works at size 0, or there were nothing to
 * explain.
 */
export function smallestSets(
  pools: readonly Pool[],
  works: (changes: readonly Change[]) => boolean,
  most = 6,
): readonly (readonly Change[])[] {
  for (let size = 1; size <= most; size += 1) {
    const found = new Map<string, readonly Change[]>();
    for (const { always, changes } of pools) {
      for (const chosen of choices(changes, size)) {
        const set = [...always, ...chosen];
        const key = JSON.stringify(set);
        if (!found.has(key) && works(set)) found.set(key, set);
      }
    }
    if (found.size > 0) return [...found.values()];
  }
  return [];
}

/** Every choice of so many changes of which no two collide, in the order of the pool. */
export function* choices(changes: readonly Change[], size: number): Generator<readonly Change[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, first] of changes.entries()) {
    const left = changes.slice(at + 1).filter((other) => !collide(first, other) && !collide(other, first));
    for (const rest of choices(left, size - 1)) yield [first, ...rest];
  }
}
