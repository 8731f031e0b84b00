import { z } from 'zod';
import type { ListItem, NamedList } from './list.ts';

export interface WireListItem {
  readonly id: string | number;
  readonly value: string;
  readonly name: string;
  readonly archived: boolean;
  readonly children: readonly WireListItem[];
}

/** `values` and `items` hold the same (observed). */
export interface WireNamedList {
  readonly name: string;
  readonly values: readonly WireListItem[];
  readonly items: readonly WireListItem[];
}

/** Archived items are hidden unless asked for. Source: OpenAPI 2025-06. */
export function namedListWire({ name, items }: NamedList, includeArchived: boolean): WireNamedList {
  const wire = itemsWire(items, includeArchived);
  return { name, values: wire, items: wire };
}

function itemsWire(items: readonly ListItem[], includeArchived: boolean): readonly WireListItem[] {
  return items
    .filter((item) => includeArchived || !item.archived)
    .map(({ id, name, archived, children }) => ({
      id,
      value: name,
      name,
      archived,
      children: itemsWire(children, includeArchived),
    }));
}

const itemSchema: z.ZodType<ListItem> = z.lazy(() =>
  z
    .object({
      id: z.union([z.string(), z.number()]),
      value: z.string().nullish(),
      name: z.string().nullish(),
      archived: z.boolean().nullish(),
      children: z.array(itemSchema).nullish(),
    })
    .transform(({ id, value, name, archived, children }) => ({
      id,
      name: name ?? value ?? String(id),
      archived: archived ?? false,
      children: children ?? [],
    })),
);

/** One list, as a consumer reads it. `name` may be missing where the list stands under its name. */
export const namedListSchema = z.lazy(() =>
  z
    .object({
      name: z.string().nullish(),
      items: z.array(itemSchema).nullish(),
      values: z.array(itemSchema).nullish(),
    })
    .transform(({ name, items, values }) => ({ name: name ?? null, items: items ?? values ?? [] })),
);

const namedArray = z.lazy(() =>
  z.array(namedListSchema).transform((lists) => byName(lists.map((list) => [list.name, list.items]))),
);

const namedObject = z.lazy(() =>
  z
    .record(z.string(), namedListSchema)
    .transform((lists) => byName(Object.entries(lists).map(([key, list]) => [list.name ?? key, list.items]))),
);

/** All lists by name, whichever way they come: object by name (observed), array (OpenAPI 2025-06), `lists` (one integrator). */
export const namedListsSchema: z.ZodType<ReadonlyMap<string, NamedList>> = z.lazy(() =>
  z.union([
    namedArray,
    z.object({ lists: namedArray }).transform(({ lists }) => lists),
    z
      .object({ lists: namedObject })
      .refine(({ lists }) => lists.size > 0)
      .transform(({ lists }) => lists),
    namedObject,
  ]),
);

function byName(lists: readonly (readonly [string | null, NamedList['items']])[]): ReadonlyMap<string, NamedList> {
  return new Map(lists.flatMap(([name, items]) => (name === null ? [] : [[name, { name, items }]])));
}
