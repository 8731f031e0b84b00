import { type Evidence, inferred, observed } from '../evidence.ts';
import type { ListItem, NamedList } from '../list.ts';

/** A list every company starts with. The evidence is for its items; the names were seen live unless it says otherwise. */
export interface BuiltInList extends NamedList {
  readonly evidence: Evidence;
}

/** The items are ours: plausible ones, for a company to run with. */
export const plausible = inferred('the list is known, its items are not');

/** A list whose built-in items have their own text as id. Source: named lists of a live tenant. */
export function list(name: string, evidence: Evidence, texts: readonly string[]): BuiltInList {
  return { name, evidence, items: texts.map((text) => item(text, text)) };
}

/** A list whose built-in items have an id that is not the label. */
export function listWithIds(
  name: string,
  evidence: Evidence,
  items: readonly (readonly [id: string, label: string])[],
): BuiltInList {
  return { name, evidence, items: items.map(([id, label]) => item(id, label)) };
}

export function noItems(name: string): BuiltInList {
  return { name, evidence: observed('fields metadata of a live tenant, 2026-10'), items: [] };
}

function item(id: string, name: string): ListItem {
  return { id, name, archived: false, children: [] };
}
