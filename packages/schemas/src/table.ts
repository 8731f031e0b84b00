import type { Evidence } from './evidence.ts';
import type { Value, ValueType } from './value.ts';

export const tableIds = ['work', 'employment', 'salaries', 'lifecycle', 'equities', 'variable'] as const;
export type TableId = (typeof tableIds)[number];

/** Employee tables beside those a pay sync reads. */
export const moreTableIds = [
  'training',
  'bank-accounts',
  'entitlement',
  'deduction',
  'dependents',
  'right-to-work',
  'address',
] as const;
export type MoreTableId = (typeof moreTableIds)[number];
export type AnyTableId = TableId | MoreTableId;

/** A table that a company made itself: `<category id>__table_<13 digits>`. Source: a custom table of a live tenant. */
export type CustomTableId = `${string}__table_${string}`;

/** What a wire row can hold beside its columns, `id` and, in a dated table, `effectiveDate`. */
export type RowKey =
  | 'endEffectiveDate'
  | 'activeEffectiveDate'
  | 'isCurrent'
  | 'canBeDeleted'
  | 'creationDate'
  | 'modificationDate'
  /** `{reason, changedBy, changedById}`. */
  | 'change'
  /** The reason by itself, where there is no `change`. */
  | 'reason'
  /** Who entered it, where there is no `change`. */
  | 'changedBy'
  | 'customColumns';

export interface Column {
  readonly key: string;
  readonly label: string;
  readonly type: ValueType;
  readonly list: string | null;
  /** The people field that shows this column of the row in force. `{variableType}` stands for what the row holds in the column of that name. */
  readonly field: string | null;
}

/**
 * An employee table. `one-in-force`: exactly one row holds at a time, each ends where the next begins. `several`: rows stand
 * side by side (equity grants, variable pay). `categoryId` is the default; the company's own setup decides.
 */
export interface Table<Id extends AnyTableId | CustomTableId = TableId> {
  readonly id: Id;
  readonly name: string;
  readonly categoryId: string;
  readonly kind: 'one-in-force' | 'several';
  /** Rows begin at an `effectiveDate`. A table without has rows that simply are. */
  readonly dated: boolean;
  readonly columns: readonly Column[];
  /** What a wire row holds beside id, effectiveDate and columns, in HiBob's order. Not every table sends the same. */
  readonly rowKeys: readonly RowKey[];
  /** The people field that shows since when the row in force holds. */
  readonly effectiveDateField: string | null;
  readonly evidence: Evidence;
}

/** A column of a company's own table. Its list is named `<table id>.<column id>` (observed). */
export interface CustomColumn {
  /** `column_<13 digits>`. */
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly mandatory: boolean;
  readonly type: ValueType;
  readonly list: string | null;
}

/** A company's own table, as its metadata describes it. */
export interface CustomTable {
  readonly id: CustomTableId;
  readonly categoryId: string;
  readonly name: string;
  readonly description: string | null;
  readonly columns: readonly CustomColumn[];
}

/**
 * A row as it is entered. Everything that depends on the day it is read (`isCurrent`, `endEffectiveDate`) is computed then.
 * `id` is unique only within one employee's table.
 */
export interface StoredRow {
  readonly id: number;
  /** In a table without dates: the day it was entered, which nobody is shown. */
  readonly effectiveDate: string;
  readonly creationDate: string | null;
  readonly modificationDate: string | null;
  readonly changeReason: string | null;
  readonly changedById: string | null;
  /** Column key → machine value. A column that is not a key is null on the wire. */
  readonly columns: Readonly<Record<string, Value>>;
  /** Custom column id → machine value. */
  readonly customColumns: Readonly<Record<string, Value>>;
}

/**
 * An employee as entered: facts by field id, history by table. Current values, derived values (age, tenure) and statuses are
 * read off at a date, so turning the clock needs no rewriting.
 */
export interface StoredPerson {
  readonly id: string;
  readonly facts: Readonly<Record<string, Value>>;
  readonly tables: Readonly<Record<TableId, readonly StoredRow[]>>;
  /** Rows of other tables, where somebody changed them; a table that is not here has the rows it was generated with. */
  readonly moreTables?: Readonly<Record<string, readonly StoredRow[]>>;
}
