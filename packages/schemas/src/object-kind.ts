import type { Evidence } from './evidence.ts';
import { type FieldType, typeAndListOf } from './fields/row.ts';
import type { Value, ValueType } from './value.ts';

/** A field of an object that is no employee. Its id is a path: `/position/fte`. */
export interface ObjectField {
  readonly id: string;
  readonly label: string;
  readonly type: ValueType;
  readonly list: string | null;
  /** What writes do with it; null: HiBob sets it. */
  readonly write: 'mandatory' | 'optional' | null;
}

/** A kind of object: positions, job ads, skills … */
export interface ObjectKind {
  /** First part of its field ids, and `objectType` of what is written. */
  readonly name: string;
  readonly fields: readonly ObjectField[];
  /** What a search answers that names no fields. */
  readonly core: readonly string[];
  readonly evidence: Evidence;
}

/** What an object holds, by field id. A field that is not there is empty. */
export type ObjectCells<V = Value> = Readonly<Record<string, V>>;

/** Last part of the field's id, label, type, and what writes do with it. */
export type ObjectFieldRow = readonly [
  part: string,
  label: string,
  type: FieldType,
  write?: Exclude<ObjectField['write'], null>,
];

/** A core of null: all fields. */
export function objectKind(
  name: string,
  evidence: Evidence,
  rows: readonly ObjectFieldRow[],
  core: readonly string[] | null = null,
): ObjectKind {
  const id = (part: string) => `/${name}/${part}`;
  const fields = rows.map(([part, label, type, write = null]) => ({
    id: id(part),
    label,
    ...typeAndListOf(type),
    write,
  }));
  return { name, fields, core: core?.map(id) ?? fields.map((field) => field.id), evidence };
}

/** A field as the metadata of its kind describes it. Source: OpenAPI 2025-06. */
export interface ObjectFieldMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly fieldType: { readonly type: ValueType; readonly typeData: { readonly listId?: string } };
  readonly jsonPath: { readonly root: string; readonly rawData: string };
}

export function objectFieldMetadata({ id, label, type, list }: ObjectField): ObjectFieldMetadata {
  return {
    id,
    name: label,
    description: null,
    fieldType: { type, typeData: list === null ? {} : { listId: list } },
    jsonPath: { root: id, rawData: `${id}/value` },
  };
}
