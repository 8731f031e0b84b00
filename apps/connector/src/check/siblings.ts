import type { CompanyField, FieldSeen, Requirements } from '@hibob-kit/permissions';
import { sensitiveByDefault } from '@hibob-kit/schemas';

/** Two are enough: one may be masked by the company. */
const perCategory = 2;

/**
 * Which further fields to ask for, of a few people, where a category shows none of its selected fields: another field of the same
 * category tells a missing View from a missing Edit. Only whether the key stands in the answer is looked at, never its value.
 */
export function siblingsToAsk(
  requirements: Requirements,
  companyFields: readonly CompanyField[],
  seen: ReadonlyMap<string, FieldSeen>,
): readonly string[] {
  return requirements.categories.flatMap((requirement) => {
    const selected = requirement.items.flatMap((item) => item.fields.map((field) => field.id));
    if (selected.length === 0 || selected.some((id) => (seen.get(id)?.shown ?? 0) > 0)) return [];
    return companyFields
      .filter((field) => field.categoryId === requirement.categoryId)
      .filter((field) => !selected.includes(field.id) && !sensitiveByDefault.includes(field.id))
      .slice(0, perCategory)
      .map((field) => field.id);
  });
}
