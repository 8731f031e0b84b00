import { type Field, jsonPathOf, slashKeyOf } from './field.ts';
import type { Switches } from './switches.ts';
import type { Value } from './value.ts';

/** An employee as HiBob sends it: nested objects and, in the machine format, slash keys beside them. */
export type WirePerson = Record<string, unknown>;

/** A field and the place of its value among the values of one person. */
export interface Slot {
  readonly field: Field;
  readonly index: number;
  readonly slashKey: string;
}

/** A key of the nested notation. A field may stand there, with other fields below it. */
export interface Node {
  readonly key: string;
  slot: Slot | null;
  readonly children: Node[];
}

/** `root.id` stands first (observed). */
export function slotsOf(fields: readonly Field[]): readonly Slot[] {
  const ordered = [...fields].sort((one, other) => Number(other.id === 'root.id') - Number(one.id === 'root.id'));
  return ordered.map((field, index) => ({ field, index, slashKey: slashKeyOf(field.id) }));
}

export function treeOf(slots: readonly Slot[]): readonly Node[] {
  const root: Node = { key: '', slot: null, children: [] };
  for (const slot of slots) {
    let node = root;
    for (const key of jsonPathOf(slot.field.id).split('.')) {
      const known = node.children.find((child) => child.key === key);
      const next = known ?? { key, slot: null, children: [] };
      if (!known) node.children.push(next);
      node = next;
    }
    node.slot = slot;
  }
  return root.children;
}

export function texts(
  nodes: readonly Node[],
  values: readonly Value[],
  humanText: (field: Field, value: Exclude<Value, null>) => string,
  empty: Switches['emptyUnderReplace'],
): WirePerson {
  const object: WirePerson = {};
  for (const { key, slot, children } of nodes) {
    const own = slot === null ? null : (values[slot.index] ?? null);
    const below = texts(children, values, humanText, empty);
    if (slot !== null && own !== null) object[key] = humanText(slot.field, own);
    else if (Object.keys(below).length > 0) object[key] = below;
    else if (slot !== null && empty !== 'omitted') object[key] = empty === 'null' ? null : '';
  }
  return object;
}
