import { chooseSample } from '@hibob-kit/permissions';
import type { Capture } from '@hibob-kit/schemas';
import { candidateOf, type Part, type Shows, showsNothing } from './cast.ts';

/** Whom a check would choose, so many of those it knows. */
export type Chooser = (size: number) => readonly string[];

/** What a check knows of people when it chooses. */
export interface Known {
  readonly breadth: Capture['breadth'];
  readonly idsShown: boolean;
  readonly shows: Shows;
  readonly today: string;
}

/** People are put in order once, however many samples are chosen of them. */
export function chooserOf(people: readonly Part[], { idsShown, shows, today }: Known): Chooser {
  const shown = idsShown ? shows : showsNothing;
  const kept = choosers.get(people);
  if (kept?.shown === shown) return kept.choose;
  const candidates = people.map((part) => candidateOf(part, shown, today));
  const chosen = new Map<number, readonly string[]>();
  const choose: Chooser = (size) => {
    const ids = chosen.get(size) ?? chooseSample(candidates, size);
    chosen.set(size, ids);
    return ids;
  };
  choosers.set(people, { shown, choose });
  return choose;
}

const choosers = new WeakMap<readonly Part[], { readonly shown: Shows; readonly choose: Chooser }>();
