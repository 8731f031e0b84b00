import { type Condition, conditionFields } from '@hibob-kit/permissions';
import type { CompanyData } from '../scenario.ts';

/** What a condition's field can be: the items of its list; null where it has none. */
export function conditionItems(
  { fields, lists }: Pick<CompanyData, 'fields' | 'lists'>,
  label: Condition['field'],
): readonly { readonly id: string; readonly name: string }[] | null {
  if (label === 'Is manager') return ['Yes', 'No'].map((answer) => ({ id: answer, name: answer }));
  const field = fields.find(({ id }) => id === conditionFields[label]);
  const list = lists.find(({ name }) => name === (label === 'Site' ? 'site' : field?.list));
  // A site's name stands in the field itself, which is a text (observed).
  return list?.items.map(({ id, name }) => ({ id: label === 'Site' ? name : String(id), name })) ?? null;
}
