import type { ListItem, NamedList } from '@hibob-kit/schemas';
import type { CustomField } from '../scenario.ts';

/** The named list of a custom list field has the field's id (inferred: a custom table's list column is named after the column). */
export function customList(field: CustomField): NamedList {
  return { name: field.id, items: customItems(field) };
}

/** Items an admin added have numeric strings as ids. Source: how to work with lists. */
export function customItems(field: CustomField): readonly (ListItem & { readonly id: string })[] {
  return field.values.map((name, at) => ({ id: String(268_400_101 + at), name, archived: false, children: [] }));
}
