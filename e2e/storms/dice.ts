/** Chance that a seed repeats: mulberry32. */
export interface Dice {
  /** In [0, 1). */
  readonly share: () => number;
  readonly between: (from: number, to: number) => number;
  readonly pick: <T>(all: readonly [T, ...T[]]) => T;
  readonly chance: (percent: number) => boolean;
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number) => from + Math.floor(share() * (to - from + 1));
  return {
    share,
    between,
    pick: ([first, ...others]) => [first, ...others][between(0, others.length)] ?? first,
    chance: (percent) => share() * 100 < percent,
  };
}
