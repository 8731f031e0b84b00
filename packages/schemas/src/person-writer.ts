import type { Field } from './field.ts';
import type { PersonEncoding } from './person.ts';
import { type Node, slotsOf, texts, treeOf } from './person-tree.ts';
import type { Value } from './value.ts';

/**
 * What `personEncoder` makes, as JSON text: the same members in the same order. Texts between the values are worked out once, and a
 * value that stands in both notations is written out once, so that many people cost little more than their values. Values are asked for
 * by the field's id and its place among `fields`, where looking it up is dear.
 */
export function personWriter(
  fields: readonly Field[],
  { humanReadable, emptyUnderReplace }: Omit<PersonEncoding, 'humanText'>,
): (value: ValueOf, humanText: PersonEncoding['humanText']) => string {
  const slots = slotsOf(fields);
  const places = slots.map(({ field }) => fields.indexOf(field));
  const valuesBy = (value: ValueOf) => slots.map(({ field }, slot) => value(field.id, places[slot] ?? 0));
  const tree = treeOf(slots);
  if (humanReadable === 'REPLACE')
    return (value, humanText) => JSON.stringify(texts(tree, valuesBy(value), humanText, emptyUnderReplace));

  const pieces = piecesOf(tree);
  const slashes = slots.map(({ slashKey }) => `,${JSON.stringify(slashKey)}:{"value":`);
  return (value, humanText) => {
    const values = valuesBy(value);
    const written = values.map(textOf);
    let text = '';
    for (const piece of pieces) text += typeof piece === 'string' ? piece : written[piece];
    for (let index = 0; index < slashes.length; index += 1)
      if (values[index] !== null) text += `${slashes[index]}${written[index]}}`;
    if (humanReadable === 'APPEND') {
      const human = JSON.stringify(texts(tree, values, humanText, 'omitted'));
      text += `${text === '' ? '' : ','}"humanReadable":${human}`;
    }
    return `{${text}}`;
  };
}

function textOf(value: Value): string {
  return value === null ? 'null' : JSON.stringify(value);
}

type ValueOf = (fieldId: string, place: number) => Value;

/** Text, and places of values among it; without the outermost brackets. */
type Piece = string | number;

function piecesOf(nodes: readonly Node[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const say = (text: string) => {
    const last = pieces.at(-1);
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  const members = (those: readonly Node[]) => {
    for (const [at, { key, slot, children }] of those.entries()) {
      say(`${at === 0 ? '' : ','}${JSON.stringify(key)}:`);
      // A field with others below it stands as it is; those below show in their slash keys alone.
      if (slot !== null) {
        pieces.push(slot.index);
        continue;
      }
      say('{');
      members(children);
      say('}');
    }
  };
  members(nodes);
  return pieces;
}
