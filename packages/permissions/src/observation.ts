import type { TableId } from '@hibob-kit/schemas';
import type { Requirement } from './requirements.ts';
import type { CompanyField } from './wanted.ts';

/** How often a field's key stood in the answers about the people asked. A key with null counts as shown: HiBob permits it. */
export interface FieldSeen {
  readonly asked: number;
  readonly shown: number;
  readonly filled: number;
  /** How often only dots came; these people count neither as shown nor as filled. */
  readonly masked?: number;
}

/** Columns that HiBob named as emptied for want of a right, by their keys. */
export interface Restricted {
  readonly noView: readonly string[];
  readonly noHistory: readonly string[];
}

/** What a table answered for the people asked, in bulk or, where HiBob has no bulk table, person by person. */
export type TableSeen =
  /** `oneByOne`: there is no bulk table, and HiBob refused each of the few people it was asked for. */
  | { readonly kind: 'forbidden'; readonly oneByOne?: boolean }
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'rows';
      /** With a row or more. */
      readonly people: number;
      readonly rows: number;
      /** Rows that are not in force (`isCurrent: false`), over or yet to begin: only View histories shows them. */
      readonly notCurrentRows: number;
      /** People with two rows or more. */
      readonly severalRows: number;
      /** People whose only row shown begins after the earliest day known of them (or is grant 2 of 1 shown): one is hidden. */
      readonly earlierRowHidden: number;
      /** Columns emptied for want of a right: field-level permissions are on. */
      readonly restricted: Restricted;
      /** People asked for by id and named as not permitted, though a search shows them. */
      readonly refusedPeople: number;
      /** Column → people whose row in force holds a value there. */
      readonly filled?: Readonly<Record<string, number>>;
      /** Everybody visible was asked for. */
      readonly ofEverybody: boolean;
    };

/** Everything a check saw, without any value of any person. */
export interface Observation {
  readonly companyFields: readonly CompanyField[];
  readonly people: {
    /** With `showInactive: true`. */
    readonly visible: number;
    /** With `showInactive: false`. */
    readonly active: number;
    /** Lifecycle status → people in it; null where nobody shows one. */
    readonly statuses: ReadonlyMap<string, number> | null;
    /** Different managers named of people visible, who are not visible themselves; null where it cannot be counted. */
    readonly hiddenManagers: number | null;
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
