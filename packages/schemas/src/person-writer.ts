import { type Field, jsonPathOf } from './field.ts';
import type { PersonEncoding } from './person.ts';
import { type Node, type Slot, slotsOf, texts, treeOf } from './person-tree.ts';
import type { Value } from './value.ts';

/** What `personEncoder` makes, as JSON text: the same members in the same order. */
export interface PersonWriter {
  /** What the machine format is put together of. Their texts can be kept: another list of fields may have some of the same parts. */
  readonly parts: readonly PersonPart[];
  readonly write: (value: ValueOf, humanText: PersonEncoding['humanText'], textOf?: TextOfPart) => string;
}

/** A field's value, asked for by its id and its place among the writer's fields, where looking it up is dear. */
export type ValueOf = (fieldId: string, place: number) => Value;
export type TextOfPart = (part: PersonPart, at: number) => PartText;

/** All that an employee's JSON says of some fields that stand next to each other, and it says nothing else. */
export interface PersonPart {
  readonly fields: readonly Field[];
  readonly write: (value: ValueOf) => PartText;
}

export interface PartText {
  /** Members of the nested notation, a comma between them. */
  readonly nested: string;
  /** The same with slash keys, a comma before each. */
  readonly beside: string;
}

/**
 * Texts between the values are worked out once, and a value that stands in both notations is written out once, so that many people cost
 * little more than their values.
 */
export function personWriter(
  fields: readonly Field[],
  { humanReadable, emptyUnderReplace }: Omit<PersonEncoding, 'humanText'>,
): PersonWriter {
  const slots = slotsOf(fields);
  const places = slots.map(({ field }) => fields.indexOf(field));
  const tree = humanReadable === 'none' ? [] : treeOf(slots);
  const human = (value: ValueOf, humanText: PersonEncoding['humanText'], empty: typeof emptyUnderReplace) => {
    const values = slots.map(({ field }, slot) => value(field.id, places[slot] ?? 0));
    return JSON.stringify(texts(tree, values, humanText, empty));
  };
  if (humanReadable === 'REPLACE')
    return { parts: [], write: (value, humanText) => human(value, humanText, emptyUnderReplace) };

  const parts = stretchesOf(slots).map((stretch) => partOf(stretch, places));
  return {
    parts,
    write: (value, humanText, textOf = (part) => part.write(value)) => {
      let nested = '';
      let beside = '';
      let at = 0;
      for (const part of parts) {
        const text = textOf(part, at);
        nested += at === 0 ? text.nested : `,${text.nested}`;
        beside += text.beside;
        at += 1;
      }
      if (humanReadable === 'APPEND')
        beside += `${parts.length === 0 ? '' : ','}"humanReadable":${human(value, humanText, 'omitted')}`;
      return `{${nested}${beside}}`;
    },
  };
}

/** Cut where the first word of the ids is another; what was cut becomes one again where a key of the nested notation comes back. */
function stretchesOf(slots: readonly Slot[]): readonly (readonly Slot[])[] {
  const stretches: Stretch[] = [];
  for (const slot of slots) {
    const { id } = slot.field;
    const [word = id] = id.split('.');
    const [key = id] = jsonPathOf(id).split('.');
    const begun = stretches.findIndex(({ keys }) => keys.has(key));
    const last = stretches.at(-1);
    if (begun !== -1) stretches.push(inOne(stretches.splice(begun)));
    else if (last?.words.has(word) !== true) stretches.push({ slots: [], keys: new Set(), words: new Set() });
    const own = stretches[stretches.length - 1];
    own?.slots.push(slot);
    own?.keys.add(key);
    own?.words.add(word);
  }
  return stretches.map((stretch) => stretch.slots);
}

interface Stretch {
  readonly slots: Slot[];
  readonly keys: Set<string>;
  readonly words: Set<string>;
}

function inOne(stretches: readonly Stretch[]): Stretch {
  const all = <T>(of: (stretch: Stretch) => Iterable<T>) => stretches.flatMap((stretch) => [...of(stretch)]);
  return {
    slots: all(({ slots }) => slots),
    keys: new Set(all(({ keys }) => keys)),
    words: new Set(all(({ words }) => words)),
  };
}

function partOf(stretch: readonly Slot[], places: readonly number[]): PersonPart {
  const own = stretch.map(({ field, slashKey, index }, at) => ({
    field,
    index: at,
    place: places[index] ?? 0,
    slashKey: `,${JSON.stringify(slashKey)}:{"value":`,
  }));
  const pieces = piecesOf(treeOf(own));
  return {
    fields: own.map(({ field }) => field),
    write: (value) => {
      const written: string[] = [];
      let beside = '';
      for (const { field, place, slashKey } of own) {
        const one = value(field.id, place);
        const text = one === null ? 'null' : JSON.stringify(one);
        written.push(text);
        if (one !== null) beside += `${slashKey}${text}}`;
      }
      let nested = '';
      for (const piece of pieces) nested += typeof piece === 'string' ? piece : written[piece];
      return { nested, beside };
    },
  };
}

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
