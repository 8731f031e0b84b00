import type { TableId } from '@hibob-kit/schemas';
import type { CompanyField } from './wanted.ts';

/** How often a field's key stood in the answers about the people asked. A key with null counts as shown: HiBob permits it. */
export interface FieldSeen {
  readonly asked: number;
  readonly shown: number;
  readonly filled: number;
}

/** What a bulk table answered for the people asked. */
export type TableSeen =
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'rows';
      readonly people: number;
      readonly rows: number;
      /** Rows that are over (`isCurrent: false`, dated in the past): only View history shows them. */
      readonly pastRows: number;
      /** People with two rows or more. */
      readonly severalRows: number;
      /** People whose earliest row shown begins after their start date (or is grant 2 of 1 shown): an earlier one is hidden. */
      readonly earlierRowHidden: number;
      /** People with a row and more than two years of service. */
      readonly longServing: number;
    };

/** Everything a check saw, without any value of any person. */
export interface Observation {
  readonly companyFields: readonly CompanyField[];
  readonly people: {
    /** With `showInactive: true`. */
    readonly visible: number;
    /** With `showInactive: false`. */
    readonly active: number;
    readonly withoutId: number;
  };
  readonly fields: ReadonlyMap<string, FieldSeen>;
  readonly tables: ReadonlyMap<TableId, TableSeen>;
}
