/**
 * The draws of one employee. A draw depends on (seed, index, salt) alone, never on the draws before it, so a new draw does not
 * change the old ones and any employee can be derived alone. Integer arithmetic only: the same on every machine.
 */
export interface Dice {
  /** A whole number from 0 up to but without `limit`. */
  readonly below: (salt: string, limit: number) => number;
  /** A whole number, both ends included. */
  readonly between: (salt: string, from: number, to: number) => number;
  readonly pick: <T>(salt: string, pool: readonly T[]) => T;
  readonly percent: (salt: string, share: number) => boolean;
  readonly digits: (salt: string, count: number) => string;
}

export function diceOf(seed: number, index: number): Dice {
  const start = mixed(Math.imul(seed, 0x9e3779b1) ^ mixed(index + 0x7f4a7c15));
  const below = (salt: string, limit: number) => drawn(start, salt) % limit;
  return {
    below,
    between: (salt, from, to) => from + below(salt, to - from + 1),
    pick: (salt, pool) => {
      const picked = pool[below(salt, pool.length)];
      if (picked === undefined) throw new Error(`nothing to pick for ${salt}`);
      return picked;
    },
    percent: (salt, share) => below(salt, 100) < share,
    digits: (salt, count) => Array.from({ length: count }, (_, at) => below(`${salt} ${at}`, 10)).join(''),
  };
}

/** FNV-1a over the salt, from a state that holds seed and index. */
function drawn(start: number, salt: string): number {
  let state = start;
  for (let at = 0; at < salt.length; at += 1) state = Math.imul(state ^ salt.charCodeAt(at), 0x01000193);
  return mixed(state);
}

/** The finishing step of MurmurHash3: every input bit reaches every output bit. */
function mixed(value: number): number {
  let state = value;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
