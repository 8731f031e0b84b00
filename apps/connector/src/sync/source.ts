import type { NamedList, Reading, TableId, WireRow } from '@hibob-kit/schemas';

/** What a sync read of some people, still in HiBob's words. */
export interface Source {
  /** Employee id → what HiBob said about each planned field. */
  readonly people: ReadonlyMap<string, ReadonlyMap<string, Reading>>;
  readonly tables: ReadonlyMap<TableId, TableSource>;
  /** List name → list, archived items included: they still label old rows. */
  readonly lists: ReadonlyMap<string, NamedList>;
}

export type TableSource =
  | {
      readonly kind: 'rows';
      /** The operation the rows came by, e.g. `bulk/people/salaries`. */
      readonly path: string;
      /**
       * Somebody, of everyone, showed a row that is over, which only the right to histories brings. Without it HiBob shows the
       * row in force only, and says nothing.
       */
      readonly historyShown: boolean;
      readonly byEmployee: ReadonlyMap<string, readonly WireRow[]>;
    }
  /** HiBob does not have this table for this company: what we know of it stays as it is. */
  | { readonly kind: 'not-available' };
