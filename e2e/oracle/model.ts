/** A company and its setup as the oracle sees them: plain values, as anybody could read them off HiBob's screens and answers. */

export interface Rights {
  readonly view: boolean;
  readonly viewHistory: boolean;
  readonly edit: boolean;
}
export interface Condition {
  readonly field: string;
  readonly operator: string;
  readonly values?: readonly string[];
}
export interface Group {
  readonly type: string;
  readonly serviceUsers: readonly string[];
  readonly accessRights:
    | { readonly select: 'everyone' }
    | { readonly select: 'condition'; readonly conditions: readonly Condition[] }
    | { readonly select: 'people'; readonly employeeIds: readonly string[] };
  readonly categories: Readonly<Record<string, Rights>>;
  readonly fields: Readonly<Record<string, Rights>>;
}
export type Row = Readonly<Record<string, unknown>> & { readonly id: number };
export interface Employee {
  readonly id: string;
  /** Field id → value; a field without a value is not a key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly tables: Readonly<Record<string, { readonly rows: readonly Row[]; readonly current: readonly number[] }>>;
}
export interface Table {
  readonly category: string;
  /** Column → the people field that shows it, or null. */
  readonly columns: Readonly<Record<string, string | null>>;
}
export interface Company {
  readonly fieldLevel: boolean;
  readonly categoryOf: Readonly<Record<string, string>>;
  readonly defaultFields: readonly string[];
  readonly sensitive: readonly string[];
  readonly employees: readonly Employee[];
  readonly tables: Readonly<Record<string, Table>>;
}
export type Request =
  | {
      readonly kind: 'search';
      readonly fields: readonly string[];
      readonly ids: readonly string[] | null;
      readonly showInactive: boolean;
    }
  | { readonly kind: 'read'; readonly fields: readonly string[]; readonly id: string }
  | { readonly kind: 'table'; readonly table: string; readonly id: string }
  | { readonly kind: 'bulk'; readonly table: string; readonly ids: readonly string[] | null };
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
