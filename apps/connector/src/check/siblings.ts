import type { CompanyField, FieldSeen, Requirements } from '@hibob-kit/permissions';
import { sensitiveByDefault } from '@hibob-kit/schemas';

/**
 * Which further fields to ask for, of a few people, where a category shows none of its selected fields: another field of the same
 * category tells a missing View from a missing Edit. Never one the customer keeps to itself; and only whether the key stands in the
 * answer is looked at, never its value.
 */
export function siblingsToAsk(
  requirements: Requirements,
  companyFields: readonly CompanyField[],
  seen: ReadonlyMap<string, FieldSeen>,
  /** Two are enough: one may be masked by the company. */
  perCategory = 2,
): readonly string[] {
  return requirements.categories.flatMap((requirement) => {
    const selected = requirement.items.flatMap((item) => item.fields.map((field) => field.id));
    const isShown = (id: string) => (seen.get(id)?.shown ?? 0) > 0;
    // The id may stand in every answer, whatever is ticked.
    if (selected.every(isShown) || selected.some((id) => id !== 'root.id' && isShown(id))) return [];
    const notToAsk = [...selected, ...requirements.leftOut, ...sensitiveByDefault];
    return companyFields
      .filter((field) => field.categoryId === requirement.categoryId)
      .filter((field) => !notToAsk.includes(field.id))
      .slice(0, perCategory)
      .map((field) => field.id);
  });
}
