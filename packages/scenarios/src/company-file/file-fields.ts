import { type Category, type Field, tables } from '@hibob-kit/schemas';
import type { CompanySpec, CustomField } from '../scenario.ts';
import { freeDigits } from './free-digits.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import { type Named, type Names, namesOf } from './names.ts';
import type { Shaped } from './shape.ts';

/** The fields a company added, by id and label. */
export function readOwnFields(
  { fields }: Shaped,
  categories: Names<Named>,
  known: readonly Field[],
  mistakes: Mistakes,
): readonly CustomField[] {
  const nextId = freeDigits(fields?.add.map(({ id }) => id) ?? [], 1_700_000_300_001);
  const taken = new Set(known.map(({ id }) => id));
  return (fields?.add ?? []).flatMap(({ category: name, ...field }, at) => {
    const path: Path = ['fields', 'add', at];
    const category = categories.find([...path, 'category'], name);
    if (!category) return [];
    if (field.historical && !hasHistory(category.id))
      mistakes.wrong([...path, 'historical'], `The category ${category.name} keeps no history.`);
    const id = field.id ?? ownFieldId(category.id, field.historical, nextId());
    if (taken.has(id)) mistakes.wrong([...path, 'id'], `Another field has the id ${id}.`);
    taken.add(id);
    return [{ ...field, id, categoryId: category.id }];
  });
}

/** What the company moved, renamed and made sensitive. */
export function readFieldChanges(
  { fields }: Shaped,
  names: Names<Named>,
  categories: Names<Named>,
): Pick<CompanySpec, 'movedFields' | 'changedFields' | 'sensitiveFields' | 'removedFields'> {
  const movedFields: Record<string, string> = {};
  for (const [name, target] of Object.entries(fields?.move ?? {})) {
    const path = ['fields', 'move', name];
    const [field, category] = [names.find(path, name, 'key'), categories.find(path, target)];
    if (field && category) movedFields[field.id] = category.id;
  }
  const changedFields: Record<string, { label?: string; description?: string | null }> = {};
  for (const [name, label] of Object.entries(fields?.rename ?? {})) {
    const field = names.find(['fields', 'rename', name], name, 'key');
    if (field) changedFields[field.id] = { label };
  }
  for (const [name, description] of Object.entries(fields?.describe ?? {})) {
    const field = names.find(['fields', 'describe', name], name, 'key');
    if (field) changedFields[field.id] = { ...changedFields[field.id], description };
  }
  const sensitive = fields?.sensitive?.flatMap((name, at) => names.find(['fields', 'sensitive', at], name)?.id ?? []);
  const removedFields = (fields?.remove ?? []).flatMap(
    (name, at) => names.find(['fields', 'remove', at], name)?.id ?? [],
  );
  return {
    movedFields,
    changedFields,
    sensitiveFields: sensitive ?? null,
    ...(removedFields.length === 0 ? {} : { removedFields }),
  };
}

/** Fields by id, label, and `Category > Label`. */
export function fieldNames(
  fields: readonly Field[],
  categories: readonly Category[],
  mistakes: Mistakes,
): Names<Named & { readonly field: Field }> {
  const within = new Map(categories.map(({ id, name }) => [id, name]));
  const named = fields.map((field) => ({
    id: field.id,
    name: field.label,
    within: within.get(field.categoryId) ?? '',
    field,
  }));
  return namesOf('field', named, mistakes);
}

/** A category keeps a history in its table with a row in force. */
function hasHistory(categoryId: string): boolean {
  return Object.values(tables).some((table) => table.kind === 'one-in-force' && table.categoryId === categoryId);
}

/** Source of the three patterns: production taps. */
function ownFieldId(categoryId: string, historical: boolean, digits: number): string {
  if (historical) return `${categoryId}.customColumns.column_${digits}`;
  return categoryId.startsWith('category_')
    ? `custom.${categoryId}.field_${digits}`
    : `${categoryId}.custom.field_${digits}`;
}
