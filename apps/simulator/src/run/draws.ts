import type { RandomBytes } from '../random.ts';
import { secretBytes } from '../random.ts';

/** Chance, watched: what it gave while something was done can be given again. */
export interface Draws {
  readonly random: RandomBytes;
  /** What was done and what chance gave meanwhile. Waiting ends it: only what is done at once is watched. */
  readonly during: <T>(act: () => T) => { readonly value: T; readonly draws: readonly string[] };
}

export function createDraws(random: RandomBytes): Draws {
  let watched: string[] | null = null;
  return {
    random: (count) => {
      const bytes = random(count);
      // Whoever held them would hold the tokens.
      if (count !== secretBytes) watched?.push(Buffer.from(bytes).toString('hex'));
      return bytes;
    },
    during: (act) => {
      const outer = watched;
      const draws: string[] = [];
      watched = draws;
      try {
        return { value: act(), draws };
      } finally {
        watched = outer;
        outer?.push(...draws);
      }
    },
  };
}

/** Chance as it was, and anything once that is used up. */
export interface Repeated {
  readonly random: RandomBytes;
  readonly next: (draws: readonly string[]) => void;
}

export function repeatedDraws(): Repeated {
  let left: readonly string[] = [];
  let made = 0;
  return {
    random: (count) => {
      const [first, ...rest] = left;
      if (count !== secretBytes && first !== undefined && first.length === count * 2) {
        left = rest;
        return Buffer.from(first, 'hex');
      }
      made += 1;
      return counted(made, count);
    },
    next: (draws) => {
      left = draws;
    },
  };
}

/** Bytes that are always the same and never repeat: nobody outside this process sees what they make. */
function counted(made: number, count: number): Uint8Array {
  const bytes = Buffer.alloc(count, 7);
  bytes.writeUInt32BE(made, Math.max(0, count - 4));
  return bytes;
}
