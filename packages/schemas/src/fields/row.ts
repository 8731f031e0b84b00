import type { Evidence } from '../evidence.ts';
import type { Field } from '../field.ts';
import type { ValueType } from '../value.ts';

type ListType = 'list' | 'list_id' | 'multi-list' | 'hierarchy-list';

/** `list:title` is the type and the named list its values come from. */
export type FieldType = Exclude<ValueType, ListType> | `${ListType}:${string}`;

/** Id, label, type, and H where HiBob keeps a history. */
export type FieldRow = readonly [id: string, label: string, type: FieldType, historical?: 'H'];

/** Built-in fields are born readable with View: which ones are masked, a company decides. */
export function fieldsOf(categoryId: string, evidence: Evidence, rows: readonly FieldRow[]): readonly Field[] {
  return rows.map(([id, label, typeAndList, historical]) => {
    const { type, list } = typeAndListOf(typeAndList);
    return {
      id,
      label,
      description: null,
      categoryId,
      type,
      list,
      historical: historical === 'H',
      masked: false,
      evidence,
    };
  });
}

export function typeAndListOf(typeAndList: FieldType): Pick<Field, 'type' | 'list'> {
  const [type, list = null] = typeAndList.split(':') as [ValueType, string?];
  return { type, list };
}
