import type { Field } from './field.ts';
import type { HumanReadable } from './human-readable.ts';
import type { WirePerson } from './person-tree.ts';
import { type Node, slotsOf, texts, treeOf } from './person-tree.ts';
import type { Switches } from './switches.ts';
import type { Value } from './value.ts';

export type { WirePerson } from './person-tree.ts';

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
  const slots = slotsOf(fields);
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
