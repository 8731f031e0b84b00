import { z } from 'zod';

/** How many, or that they are one to four: so few could be recognised. */
export type Count = number | '<5';

/** Nobody and nothing stays 0: that a key stands in no answer is what a capture is about. */
export function counted(exact: number, exactCounts: boolean): Count {
  return !exactCounts && exact > 0 && exact < 5 ? '<5' : exact;
}

/** As a part of `whole`: that all of them are meant stays said where both are few. */
export function partOf(part: number, whole: number, exactCounts: boolean): Count | 'all' {
  return part === whole && whole > 0 ? 'all' : counted(part, exactCounts);
}

export const countShape = () =>
  z.union([z.int().min(0).max(1_000_000), z.literal('<5')], { error: 'A count is a whole number from 0, or "<5".' });

export const partShape = () =>
  z.union([z.int().min(0).max(1_000_000), z.literal('<5'), z.literal('all')], {
    error: 'A part is a whole number from 0, "<5" or "all".',
  });
