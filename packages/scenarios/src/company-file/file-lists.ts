import type { ListItem, NamedList } from '@hibob-kit/schemas';
import type { ListSpec } from '../scenario.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import type { Shaped } from './shape.ts';
import type { ItemInput } from './shape-parts.ts';

/** What the company changed in its named lists. */
export function readLists(
  { lists }: Shaped,
  known: readonly NamedList[],
  mistakes: Mistakes,
): Readonly<Record<string, ListSpec>> {
  const read: Record<string, ListSpec> = {};
  // Far above the ids of the items that companies are generated with.
  let number = 269_500_000;
  for (const [name, part] of Object.entries(lists)) {
    const list = known.find((one) => one.name === name);
    if (!list) {
      const names = known.map((one) => one.name);
      mistakes.unknown(['lists', name], `No list is called ${name}.`, name, names, 'key');
      continue;
    }
    const numeric = typeof list.items[0]?.id === 'number';
    const [items, at]: readonly [readonly (string | ItemInput)[], Path] = Array.isArray(part)
      ? [part, ['lists', name]]
      : [part.all, ['lists', name, 'all']];
    const ids = new Set<string>();
    const itemOf = (input: string | ItemInput, path: Path): ListItem => {
      const { id, name: text, archived, children } = typeof input === 'string' ? { name: input } : input;
      const before = itemNamed(list.items, id, text);
      number += 1;
      const given = id ?? before?.id ?? (numeric ? number : String(number));
      if (ids.has(String(given))) mistakes.wrong(path, `The list ${name} has ${given} twice.`);
      ids.add(String(given));
      return {
        id: given,
        name: text,
        archived: archived ?? false,
        children:
          children?.map((child, place) => itemOf(child, [...path, 'children', place])) ?? before?.children ?? [],
      };
    };
    read[name] = { whole: !Array.isArray(part), items: items.map((item, place) => itemOf(item, [...at, place])) };
  }
  return read;
}

function itemNamed(items: readonly ListItem[], id: ListItem['id'] | undefined, name: string): ListItem | null {
  for (const item of items) {
    const same = id === undefined ? item.name.toLowerCase() === name.toLowerCase() : String(item.id) === String(id);
    const found = same ? item : itemNamed(item.children, id, name);
    if (found) return found;
  }
  return null;
}
