import type { Draft } from './draft.ts';
import { facts } from './facts.ts';
import { mistakes } from './mistakes.ts';

/**
 * One thing in which a setup can differ from the guide's complete one, as a row. `label` is the cause a check has to name for it,
 * written by hand; null: nothing is wrong for it, and naming it would be a false accusation.
 */
export interface Element {
  readonly id: string;
  /** Elements of one slot exclude each other. */
  readonly slot: string;
  readonly label: string | null;
  readonly change: (draft: Draft) => Draft;
}

/** Everything a setup can differ in: mistakes of whoever set it up, and facts of the company that look like one or hide one. */
export const elements: readonly Element[] = [...mistakes, ...facts];
