import type { NamedList, Reading, TableId, WireRow } from '@hibob-kit/schemas';

/** Everything one sync read, still in HiBob's words. */
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
      readonly byEmployee: ReadonlyMap<string, readonly WireRow[]>;
    }
  /** HiBob does not have this table for this company: what we know of it stays as it is. */
  | { readonly kind: 'not-available' };
