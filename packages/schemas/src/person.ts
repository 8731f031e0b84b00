import { type Field, jsonPathOf, slashKeyOf } from './field.ts';
import type { HumanReadable } from './human-readable.ts';
import type { Switches } from './switches.ts';
import type { Value } from './value.ts';

/** An employee as HiBob sends it: nested objects and, in the machine format, slash keys beside them. */
export type WirePerson = Record<string, unknown>;

export interface PersonEncoding {
  readonly humanReadable: HumanReadable;
  readonly humanText: (field: Field, value: Exclude<Value, null>) => string;
  readonly emptyUnderReplace: Switches['emptyUnderReplace'];
}

/**
 * Prepares the encoding of many people with the same fields. The caller passes exactly what may be seen; what it does not pass
 * leaves no trace. `root.id`, when passed, stands first: HiBob sends `id` whether or not it was asked for (observed).
 */
export function personEncoder(
  fields: readonly Field[],
  encoding: PersonEncoding,
): (value: (fieldId: string) => Value) => WirePerson {
  const ordered = [...fields].sort((one, other) => Number(other.id === 'root.id') - Number(one.id === 'root.id'));
  const slots = ordered.map((field, index): Slot => ({ field, index, slashKey: slashKeyOf(field.id) }));
  const tree = treeOf(slots);
  const { humanReadable, humanText, emptyUnderReplace } = encoding;

  return (value) => {
    const values = slots.map(({ field }) => value(field.id));
    if (humanReadable === 'REPLACE') return texts(tree, values, humanText, emptyUnderReplace);

    const person = nested(tree, values);
    for (const { index, slashKey } of slots) {
      const own = values[index] ?? null;
      if (own !== null) person[slashKey] = { value: own };
    }
    if (humanReadable === 'APPEND') person.humanReadable = texts(tree, values, humanText, 'omitted');
    return person;
  };
}

/** One person by itself; `personEncoder` is for many. */
export function encodePerson(
  fields: readonly Field[],
  value: (fieldId: string) => Value,
  encoding: PersonEncoding,
): WirePerson {
  return personEncoder(fields, encoding)(value);
}

/** A field and the place of its value among the values of one person. */
interface Slot {
  readonly field: Field;
  readonly index: number;
  readonly slashKey: string;
}

/** A key of the nested notation. A field may stand there, with other fields below it. */
interface Node {
  readonly key: string;
  slot: Slot | null;
  readonly children: Node[];
}

function treeOf(slots: readonly Slot[]): readonly Node[] {
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

function nested(nodes: readonly Node[], values: readonly Value[]): WirePerson {
  const object: WirePerson = {};
  for (const node of nodes) object[node.key] = nestedValue(node, values);
  return object;
}

/**
 * `work.reportsTo` is an object and `work.reportsTo.email` a field of its own, as are a payment and its currency. The object
 * stands as it is; the field below it then shows in its slash key alone.
 */
function nestedValue({ slot, children }: Node, values: readonly Value[]): unknown {
  return slot === null ? nested(children, values) : (values[slot.index] ?? null);
}

function texts(
  nodes: readonly Node[],
  values: readonly Value[],
  humanText: PersonEncoding['humanText'],
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
