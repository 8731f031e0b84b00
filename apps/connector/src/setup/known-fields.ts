import type { CompanyField } from '@hibob-kit/permissions';
import { categories, type FieldMetadata, fields } from '@hibob-kit/schemas';

/** A people field with its type, as a company lists it or, before anything is connected, as HiBob's standard has it. */
export interface KnownField extends CompanyField {
  readonly type: string;
  readonly list: string | null;
}

export function knownField({
  id,
  name,
  categoryId,
  categoryDisplayName,
  type,
  typeData,
}: Pick<FieldMetadata, 'id' | 'name' | 'categoryId' | 'categoryDisplayName' | 'type' | 'typeData'>): KnownField {
  return { id, label: name, categoryId, categoryName: categoryDisplayName, type, list: typeData.listId ?? null };
}

const names = new Map(categories.map(({ id, name }) => [id, name]));

/** HiBob's own fields and categories, nothing renamed, moved or added. */
export const standardFields: readonly KnownField[] = fields.map(({ id, label, categoryId, type, list }) => ({
  id,
  label,
  categoryId,
  categoryName: names.get(categoryId) ?? categoryId,
  type,
  list,
}));
