import { builtInLists, type Capture, companyLists, type NamedList } from '@hibob-kit/schemas';
import type { FileIds } from './ids.ts';

/** How long each list is and how deep; no item of it is told. */
export function listShapes(lists: ReadonlyMap<string, NamedList>, ids: FileIds): NonNullable<Capture['lists']> {
  return [...lists].map(([name, { items }]) => {
    const all = flat(items);
    return {
      list: listName(name, ids),
      items: all.length,
      archived: all.filter(({ archived }) => archived).length,
      levels: levelsOf(items),
    };
  });
}

/** HiBob’s own lists go by their names; a company’s by what stands for their ids. */
export function listName(name: string, ids: FileIds): string {
  if (known.has(name)) return name;
  const masked = ids.of(name);
  return /\d{13}/.test(masked) && /^[\w.]{1,200}$/.test(masked)
    ? masked
    : `own list ${ids.serviceUser(name).slice(8, 16)}`;
}

const known = new Set([...builtInLists, ...companyLists].map(nameOf));

function nameOf(list: string | { readonly name: string }): string {
  return typeof list === 'string' ? list : list.name;
}

type Items = NamedList['items'];

function flat(items: Items): Items {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

function levelsOf(items: Items): number {
  return items.length === 0 ? 0 : 1 + Math.max(...items.map(({ children }) => levelsOf(children)));
}
