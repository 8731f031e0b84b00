import type { ReadEmployees, ReadItem } from '../setup/read-employees-view.ts';

/** The boxes that came ticked with the form: of items, and of single fields. */
export interface Ticked {
  readonly items: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** Ids of items and of fields. */
interface Change {
  readonly select: readonly string[];
  readonly unselect: readonly string[];
}

/** What the form changes of what is shared now. What cannot be left out has no box to untick. */
export function changeIn({ items, extra }: Pick<ReadEmployees, 'items' | 'extra'>, ticked: Ticked): Change {
  const changes = items.map((item) => itemChange(item, ticked));
  const added = extra.map(({ id }) => id).filter((id) => !ticked.fields.has(id));
  return {
    select: changes.flatMap(({ select }) => select),
    unselect: [...changes.flatMap(({ unselect }) => unselect), ...added],
  };
}

/** An item that was off comes whole, unless single fields of it were ticked. */
function itemChange(item: ReadItem, { items, fields }: Ticked): Change {
  const isTicked = item.needed || items.has(item.id);
  if (item.selected && !isTicked) return { select: [], unselect: [item.id] };
  const choices = singleFields(item);
  const wantedNow = choices.filter(({ id }) => fields.has(id)).map(({ id }) => id);
  if (!item.selected) {
    if (wantedNow.length > 0) return { select: wantedNow, unselect: [] };
    return { select: isTicked ? [item.id] : [], unselect: [] };
  }
  return {
    select: choices.filter(({ id, selected }) => !selected && wantedNow.includes(id)).map(({ id }) => id),
    unselect: choices.filter(({ id, selected }) => selected && !wantedNow.includes(id)).map(({ id }) => id),
  };
}

/** Those that have a box of their own: the only field of an item is the item. */
export function singleFields({ fields }: ReadItem): ReadItem['fields'] {
  return fields.length < 2 ? [] : fields.filter(({ needed }) => !needed);
}
