import type { Capture, ListItem, NamedList } from '@hibob-kit/schemas';
import type { CompanyFile } from '../company-file/company-file.ts';
import { variableTypes } from './amounts.ts';

type Lists = NonNullable<CompanyFile['lists']>;
type Told = NonNullable<Capture['lists']>[number];
type Shape = Pick<Told, 'items' | 'archived' | 'levels'>;

export interface ListParts {
  readonly lists: Lists;
  readonly notes: readonly string[];
}

/** A file stays one that opens, whatever a capture tells. */
const most = { items: 5_000, inAll: 50_000, levels: 20 };

/**
 * Lists as long, as deep and with as many archived items as they were told, where the company to be has them otherwise. Items of
 * HiBob's own stay as far as there is room; what others are called nobody knows.
 */
export function listParts({ lists, metadata }: Capture, company: readonly NamedList[]): ListParts {
  const known = new Map(company.map((list) => [list.name, list]));
  const fieldOf = new Map(
    metadata?.fields.flatMap(({ id, list, custom }) => (custom && list !== null ? [[list, id] as const] : [])),
  );
  const parts = new Map<string, Lists[string]>();
  const notes: string[] = [];
  let left = most.inAll;
  for (const told of lists ?? []) {
    const list = known.get(fieldOf.get(told.list) ?? told.list);
    // The statuses of a company make their own list.
    if (list === undefined || list.name === 'lifecycleStatus' || isAlike(told, shapeOf(list.items))) continue;
    const items = Math.min(Math.max(told.items, leastOf(list)), most.items, left);
    left -= items;
    const all = itemsFor({ ...told, items, levels: Math.min(told.levels, most.levels, items) }, list);
    parts.set(list.name, { all });
    if (!isAlike(told, shapeOf(all))) notes.push(`The list ${list.name} is not as long or as deep as it was.`);
  }
  return { lists: Object.fromEntries(parts), notes };
}

/** Values of the people who are made up, which have to stand in their lists. */
const used: readonly string[] = ['Annual', 'Monthly', ...variableTypes];

function leastOf({ name }: NamedList): number {
  return name === 'payType' ? variableTypes.length : 0;
}

/** The first hold one another, as deep as it goes; the last are archived. */
function itemsFor({ items, archived, levels }: Shape, list: NamedList): ItemWritten[] {
  const kept = [...new Map(flat(list.items).map((item) => [String(item.id), item])).values()]
    .toSorted((one, other) => Number(used.includes(other.name)) - Number(used.includes(one.name)))
    .slice(0, items);
  const named = Array.from({ length: items }, (_, at): ItemWritten => {
    const known = kept[at];
    return {
      ...(known === undefined ? {} : { id: known.id }),
      name: known?.name ?? `${list.name === 'site' ? 'Site' : 'Item'} ${at + 1}`,
      archived: at >= items - archived,
      children: [],
    };
  });
  const [first, ...others] = named.slice(0, Math.max(1, levels)).toReversed();
  if (first === undefined) return [];
  const nested = others.reduce((below, item): ItemWritten => ({ ...item, children: [below] }), first);
  return [nested, ...named.slice(Math.max(1, levels))];
}

interface ItemWritten {
  readonly id?: ListItem['id'];
  readonly name: string;
  readonly archived: boolean;
  readonly children: readonly ItemWritten[];
}

type Item = Pick<ListItem, 'archived'> & { readonly children: readonly Item[] };

function shapeOf(items: readonly Item[]): Shape {
  const all = flat(items);
  return { items: all.length, archived: all.filter(({ archived }) => archived).length, levels: levelsOf(items) };
}

function isAlike(one: Shape, other: Shape): boolean {
  return one.items === other.items && one.archived === other.archived && one.levels === other.levels;
}

function flat<T extends { readonly children: readonly T[] }>(items: readonly T[]): readonly T[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

function levelsOf(items: readonly Item[]): number {
  return items.length === 0 ? 0 : 1 + Math.max(...items.map(({ children }) => levelsOf(children)));
}
