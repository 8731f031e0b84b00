import type { ListItem, NamedList } from '@hibob-kit/schemas';
import { type Company, takeNumber, withData } from '../company.ts';

export type ListEdit =
  | { readonly kind: 'edited'; readonly company: Company; readonly id: ListItem['id'] }
  | { readonly kind: 'not found' }
  | { readonly kind: 'exists already' }
  /** Under itself, or under one of its own children. */
  | { readonly kind: 'impossible place' };

/** What may change of an item. `parentId` undefined: where it is. null: at the top. */
export interface ItemWish {
  readonly name: string | null;
  readonly parentId: ListItem['id'] | null | undefined;
}

export function addItem(company: Company, listName: string, name: string, parentId: ListItem['id'] | null): ListEdit {
  const list = listNamed(company, listName);
  const parent = list && parentId !== null ? itemIn(list.items, parentId) : null;
  if (!list || (parentId !== null && !parent)) return { kind: 'not found' };
  if (isNamed(parent?.children ?? list.items, name)) return { kind: 'exists already' };
  const { company: numbered, id } = newItemId(company, list);
  const items = placed(list.items, { id, name, archived: false, children: [] }, parent);
  return { kind: 'edited', company: withItems(numbered, list, items), id };
}

export function changeItem(company: Company, listName: string, itemId: string, { name, parentId }: ItemWish): ListEdit {
  const list = listNamed(company, listName);
  const item = list && itemIn(list.items, itemId);
  if (!list || !item) return { kind: 'not found' };
  const parent =
    parentId === undefined ? parentOf(list.items, item) : parentId === null ? null : itemIn(list.items, parentId);
  if (parentId !== undefined && parentId !== null && !parent) return { kind: 'not found' };
  if (parent && itemIn([item], parent.id)) return { kind: 'impossible place' };
  const renamed = { ...item, name: name ?? item.name };
  const siblings = (parent?.children ?? list.items).filter((one) => one !== item);
  if (isNamed(siblings, renamed.name)) return { kind: 'exists already' };
  const items =
    parentId === undefined
      ? replaced(list.items, item, renamed)
      : placed(replaced(list.items, item, null), renamed, parent);
  return { kind: 'edited', company: withItems(company, list, items), id: item.id };
}

/**
 * Takes an item out of the list. It stays behind as an archived one, so that values which hold it still have a label (inferred:
 * documented is only that it is deleted, and that archived items exist).
 */
export function removeItem(company: Company, listName: string, itemId: string): ListEdit {
  const list = listNamed(company, listName);
  const item = list && itemIn(list.items, itemId);
  if (!list || !item) return { kind: 'not found' };
  const items = replaced(list.items, item, archived(item));
  return { kind: 'edited', company: withItems(company, list, items), id: item.id };
}

function listNamed({ data }: Company, listName: string): NamedList | null {
  return data.lists.find(({ name }) => name === listName) ?? null;
}

/** At any depth; an archived item is gone for whoever writes. */
function itemIn(items: readonly ListItem[], id: ListItem['id']): ListItem | null {
  for (const item of items) {
    if (item.archived) continue;
    const found = String(item.id) === String(id) ? item : itemIn(item.children, id);
    if (found) return found;
  }
  return null;
}

function parentOf(items: readonly ListItem[], child: ListItem): ListItem | null {
  for (const item of items) {
    const found = item.children.includes(child) ? item : parentOf(item.children, child);
    if (found) return found;
  }
  return null;
}

function isNamed(items: readonly ListItem[], name: string): boolean {
  return items.some((item) => !item.archived && item.name === name);
}

/** Entity lists have numbers as ids, all others texts; what an admin adds gets digits (how to work with lists). */
function newItemId(company: Company, { items }: NamedList): { readonly company: Company; readonly id: ListItem['id'] } {
  const { company: numbered, number } = takeNumber(company);
  const id = firstItemId + number;
  return { company: numbered, id: typeof items[0]?.id === 'number' ? id : String(id) };
}

/** Above every id that lists are generated with. */
const firstItemId = 269_000_000;

/** null takes the item out. */
function replaced(items: readonly ListItem[], item: ListItem, by: ListItem | null): readonly ListItem[] {
  return items.flatMap((one) => {
    if (one === item) return by ? [by] : [];
    const children = replaced(one.children, item, by);
    return [one.children.length === 0 ? one : { ...one, children }];
  });
}

function placed(items: readonly ListItem[], item: ListItem, parent: ListItem | null): readonly ListItem[] {
  if (!parent) return [...items, item];
  return items.map((one) =>
    String(one.id) === String(parent.id)
      ? { ...one, children: [...one.children, item] }
      : { ...one, children: placed(one.children, item, parent) },
  );
}

function archived(item: ListItem): ListItem {
  return { ...item, archived: true, children: item.children.map(archived) };
}

function withItems(company: Company, list: NamedList, items: readonly ListItem[]): Company {
  return withData(company, { lists: company.data.lists.map((one) => (one === list ? { ...list, items } : one)) });
}
