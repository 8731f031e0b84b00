import type { TableId } from '@hibob-kit/schemas';
import type { Requirement } from './requirements.ts';
import type { CompanyField } from './wanted.ts';

/** How often a field's key stood in the answers about the people asked. A key with null counts as shown: HiBob permits it. */
export interface FieldSeen {
  readonly asked: number;
  readonly shown: number;
  readonly filled: number;
}

/** What a table answered for the people asked, in bulk or, where HiBob has no bulk table, person by person. */
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
    /** Whose lifecycle status is Terminated; null where nobody shows a lifecycle status. */
    readonly terminated: number | null;
    readonly withoutId: number;
  };
  readonly fields: ReadonlyMap<string, FieldSeen>;
  readonly tables: ReadonlyMap<TableId, TableSeen>;
}

/** A field that was not asked for counts as asked of nobody. */
export function seenOf(fieldId: string, { fields }: Pick<Observation, 'fields'>): FieldSeen {
  return fields.get(fieldId) ?? { asked: 0, shown: 0, filled: 0 };
}

/** What the tables of a category answered, as far as they were asked. */
export function tablesSeen(requirement: Requirement, observation: Pick<Observation, 'tables'>) {
  return requirement.items.flatMap(({ table }) => {
    const seen = table === null ? undefined : observation.tables.get(table);
    return table === null || seen === undefined ? [] : [{ id: table, seen }];
  });
}
