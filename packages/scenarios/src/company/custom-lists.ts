import type { ListItem, NamedList, ValueType } from '@hibob-kit/schemas';
import type { CustomColumnSpec, CustomField } from '../scenario.ts';

/** The named list of a custom list field has the field's id (inferred: a custom table's list column is named after the column). */
export function customList(field: CustomField): NamedList {
  return { name: field.id, items: customItems(field) };
}

/** Items an admin added have numeric strings as ids. Source: how to work with lists. */
export function customItems(field: CustomField): readonly CustomItem[] {
  return numbered(268_400_101, field.values);
}

/** The items of a list column of a custom table. */
export function columnItems(column: CustomColumnSpec): readonly CustomItem[] {
  return numbered(252_614_471, column.values);
}

/** Whether what holds values of this type has a list of its own. */
export function hasItems(type: ValueType): boolean {
  return type === 'list' || type === 'multi-list' || type === 'hierarchy-list';
}

type CustomItem = ListItem & { readonly id: string };

function numbered(first: number, names: readonly string[]): readonly CustomItem[] {
  return names.map((name, at) => ({ id: String(first + at), name, archived: false, children: [] }));
}
