import type { ListItem, NamedList } from '@hibob-kit/schemas';
import type { CompanySpec, ListSpec } from '../scenario.ts';

/** The lists with what the company changed in them. */
export function withChangedLists(lists: readonly NamedList[], changes: CompanySpec['lists']): readonly NamedList[] {
  if (!changes) return lists;
  return lists.map((list) => {
    const change = Object.hasOwn(changes, list.name) ? changes[list.name] : undefined;
    return change ? { name: list.name, items: changed(list.items, change) } : list;
  });
}

/** An item that stands deeper in the list is changed where it stands. */
function changed(before: readonly ListItem[], { whole, items }: ListSpec): readonly ListItem[] {
  if (whole) return items;
  const byId = new Map(items.map((item) => [String(item.id), item]));
  const replaced = (one: ListItem): ListItem => {
    const item = byId.get(String(one.id));
    byId.delete(String(one.id));
    return item ?? (one.children.length === 0 ? one : { ...one, children: one.children.map(replaced) });
  };
  const kept = before.map(replaced);
  return [...kept, ...byId.values()];
}
