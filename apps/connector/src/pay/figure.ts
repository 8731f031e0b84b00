import type { PayReason } from './reasons.ts';

/** One figure for a year: the value, or why there is none. */
export type Figure =
  | { readonly value: string; readonly reason: null }
  | { readonly value: null; readonly reason: PayReason };

export function known(value: string): Figure {
  return { value, reason: null };
}

export function refused(reason: PayReason): Figure {
  return { value: null, reason };
}
