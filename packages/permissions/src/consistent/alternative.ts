import { categories } from '@hibob-kit/schemas';
import { boxWeights, type Letters, type Setup } from './setup.ts';

/** One way in which one part of a setup can be. */
export interface Alternative {
  readonly change: Partial<Setup>;
  readonly weight: number;
  readonly lines: readonly string[];
}

/** What stands where nothing is said. */
export const asItShouldBe: Setup = {
  door: 'open',
  membership: 'member',
  audience: 'exists',
  regime: 'category',
  who: 'employed',
  inactive: 'there are',
  boxes: {},
  odd: {},
  short: [],
};

export const shareOf = (weight: number, all: readonly number[]) => weight / all.reduce((sum, one) => sum + one, 0);

export function rowsAs<K extends string>(
  rows: Readonly<Record<K, { readonly text: string; readonly weight: number }>>,
  change: (key: K) => Partial<Setup>,
): readonly (Alternative & { readonly key: K })[] {
  const keys = Object.keys(rows) as K[];
  const all = keys.map((key) => rows[key].weight);
  return keys.map((key) => ({
    key,
    change: change(key),
    weight: shareOf(rows[key].weight, all),
    lines: [rows[key].text],
  }));
}

export function boxWeight(letters: Letters): number {
  return shareOf(boxWeights[letters], Object.values(boxWeights));
}

const boxTexts: Readonly<Record<Letters, string>> = {
  '': 'View is not ticked',
  V: 'View is ticked',
  H: 'View histories is ticked, View is not',
  E: 'Edit is ticked, View is not',
  VH: 'View and View histories are ticked',
  VE: 'View and Edit are ticked',
  HE: 'View histories and Edit are ticked, View is not',
  VHE: 'View, View histories and Edit are ticked',
};

export function boxLine(categoryId: string, letters: Letters): string {
  return `${categories.find(({ id }) => id === categoryId)?.name ?? categoryId}: ${boxTexts[letters]}`;
}
