import type { Draft } from './draft.ts';

/**
 * One thing in which a setup can differ from the guide's complete one, as a row. `label` is the cause a check has to name for it,
 * written by hand; null: none, or what is wrong follows from the boxes (`truth.ts`).
 */
export interface Element {
  readonly id: string;
  /** Elements of one slot exclude each other. */
  readonly slot: string;
  /** Further slots that it excludes. */
  readonly without?: readonly string[];
  readonly label: string | null;
  readonly change: (draft: Draft) => Draft;
}

/** What is so in the company: nothing of the setup is wrong for it. */
export function isFact(label: string): boolean {
  return label.startsWith('company.');
}
