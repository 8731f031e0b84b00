/** Whether something still fails. */
export type Fails<T> = (candidate: T) => Promise<boolean>;

/** How often may still be tried. */
export interface Budget {
  /** One try less; false: none is left. */
  readonly take: () => boolean;
}

export function budgetOf(tries: number): Budget {
  let left = tries;
  return {
    take: () => {
      left -= 1;
      return left >= 0;
    },
  };
}

/**
 * Leaves out as many items as can be while the rest still fails: delta debugging (Zeller and Hildebrandt 2002), by ever smaller pieces
 * until no single item can go. Without tries left it gives back what it has, which fails.
 */
export async function minimise<T>(
  items: readonly T[],
  fails: Fails<readonly T[]>,
  budget: Budget,
): Promise<readonly T[]> {
  let rest = items;
  let pieces = 2;
  while (rest.length > 0) {
    const length = Math.ceil(rest.length / pieces);
    const smaller = await firstSmaller(rest, length, fails, budget);
    if (smaller) {
      rest = smaller;
      pieces = Math.max(2, Math.min(pieces - 1, rest.length));
    } else if (length === 1) {
      return rest;
    } else {
      pieces = Math.min(pieces * 2, rest.length);
    }
  }
  return rest;
}

/** The items without one piece, where that still fails; null: every piece is needed, or nothing may be tried any more. */
async function firstSmaller<T>(
  items: readonly T[],
  length: number,
  fails: Fails<readonly T[]>,
  budget: Budget,
): Promise<readonly T[] | null> {
  for (let from = 0; from < items.length; from += length) {
    const without = [...items.slice(0, from), ...items.slice(from + length)];
    if (!budget.take()) return null;
    if (await fails(without)) return without;
  }
  return null;
}

/** The smallest whole number up to `most` that still fails, if failing goes on from some number upwards; `most` is known to fail. */
export async function smallest(most: number, fails: Fails<number>, budget: Budget): Promise<number> {
  let [passing, failing] = [0, most];
  while (failing - passing > 1 && budget.take()) {
    const middle = Math.floor((passing + failing) / 2);
    if (await fails(middle)) failing = middle;
    else passing = middle;
  }
  return failing;
}
