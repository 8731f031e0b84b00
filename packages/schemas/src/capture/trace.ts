import { type Count, counted, partOf } from './count.ts';
import type { CapturedExchange } from './exchange.ts';
import type { KeyCount } from './keys-in-body.ts';

/** An exchange as it is kept with a check: exact counts of keys, no value. */
export interface TracedExchange extends Omit<CapturedExchange, 'keys' | 'items' | 'namedPeople'> {
  readonly keys: readonly KeyCount[];
  readonly items: number | null;
  readonly namedPeople: number | null;
}

/** `keyAs`: what stands for a key in the file. */
export function captured(
  { keys, items, namedPeople, ...rest }: TracedExchange,
  exactCounts: boolean,
  keyAs: (key: string) => string,
): CapturedExchange {
  const count = (exact: number | null): Count | null => (exact === null ? null : counted(exact, exactCounts));
  return {
    ...rest,
    namedPeople: count(namedPeople),
    items: count(items),
    keys: keys.map(({ key, of, present, null: nulls, types }) => ({
      key: keyAs(key),
      present: partOf(present, of, exactCounts),
      null: partOf(nulls, present, exactCounts),
      types: [...types],
    })),
  };
}
