import type { Checkpoint } from '../store/staging.ts';

/** What the reading of a table came to, beside its rows. Kept in its checkpoint. */
export interface TableNotes {
  /** The operation the rows came by; null: HiBob does not have this table for this company. */
  readonly path: string | null;
  readonly oneByOne: boolean;
  readonly historyShown: boolean;
  /** People asked for whose rows HiBob kept back: what is stored of them stays. */
  readonly notRead: readonly string[];
}

const none: TableNotes = { path: null, oneByOne: false, historyShown: false, notRead: [] };

export function notesOf({ notes }: Pick<Checkpoint, 'notes'>): TableNotes {
  return (notes as TableNotes | null) ?? none;
}

export function pathOf(path: string): string {
  return path.slice(1);
}
