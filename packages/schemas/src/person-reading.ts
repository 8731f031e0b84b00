import { type Field, jsonPathOf, slashKeyOf } from './field.ts';
import type { WirePerson } from './person.ts';
import type { PersonReference, Value } from './value.ts';

/** What an answer says about one field of one employee. A field that is not in the answer has no reading at all. */
export type Reading =
  | { readonly kind: 'value'; readonly value: Exclude<Value, null> }
  | { readonly kind: 'empty' }
  /** It may be seen and is filled, but in a shape no source shows. */
  | { readonly kind: 'unreadable'; readonly raw: unknown };

/** Prepares the decoding of many people: field id → what the answer says, for the fields it says something about. */
export function personDecoder(
  fields: readonly Pick<Field, 'id'>[],
): (wire: WirePerson) => ReadonlyMap<string, Reading> {
  const ids = fields.map(({ id }) => id);
  const read = personReader(ids);
  return (wire) => {
    const readings = new Map<string, Reading>();
    read(wire, (place, raw) => {
      readings.set(ids[place] ?? '', readingOf(raw));
    });
    return readings;
  };
}

/**
 * The same for whoever keeps nothing of it, told field by field as it came, each by its place among those asked: null is empty, and
 * `readValue` says what else is a value. A company's search is read without an object for each field of each person.
 */
export function personReader(
  fieldIds: readonly string[],
): (wire: WirePerson, tell: (place: number, raw: unknown) => void) => void {
  const plan = fieldIds.map((id, place) => {
    const slashKey = slashKeyOf(id);
    return { place, slashKey, parents: parentsOf(slashKey), path: jsonPathOf(id).split('.') };
  });
  return (wire, tell) => {
    for (const { place, slashKey, parents, path } of plan) {
      const wrapped = slashValue(wire, slashKey);
      const raw = wrapped === undefined ? nestedValue(wire, parents, path) : wrapped;
      if (raw !== undefined) tell(place, raw);
    }
  };
}

/** One person by itself; `personDecoder` is for many. */
export function decodePerson(wire: WirePerson, fields: readonly Pick<Field, 'id'>[]): ReadonlyMap<string, Reading> {
  return personDecoder(fields)(wire);
}

function slashValue(wire: WirePerson, slashKey: string): unknown {
  const wrapped = wire[slashKey];
  return isRecord(wrapped) ? wrapped.value : undefined;
}

/** undefined: the answer does not say. */
function nestedValue(wire: WirePerson, parents: readonly string[], path: readonly string[]): unknown {
  let here: unknown = wire;
  for (const key of path) {
    if (!isRecord(here) || !Object.hasOwn(here, key)) return undefined;
    here = here[key];
  }
  for (const parent of parents) if (Object.hasOwn(wire, parent)) return undefined;
  // An object that is no value only holds other fields: `work.reportsTo.email` without `work.reportsTo`.
  return isRecord(here) && readValue(here) === undefined ? undefined : here;
}

/**
 * `work.reportsTo` brings an `email` of its own, filled or not: below a field that was sent, only the slash key of
 * `work.reportsTo.email` proves that this field was sent too. Taking the parent's for it would hide a missing permission.
 */
function parentsOf(slashKey: string): readonly string[] {
  const parents: string[] = [];
  for (let end = slashKey.lastIndexOf('/'); end > 0; end = slashKey.lastIndexOf('/', end - 1)) {
    parents.push(slashKey.slice(0, end));
  }
  return parents;
}

function readingOf(raw: unknown): Reading {
  if (raw === null) return { kind: 'empty' };
  const value = readValue(raw);
  return value === undefined ? { kind: 'unreadable', raw } : { kind: 'value', value };
}

/** undefined: in a shape no source shows. */
export function readValue(raw: unknown): Exclude<Value, null> | undefined {
  if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (Array.isArray(raw)) return raw.every(isId) ? raw.map(String) : undefined;
  if (!isRecord(raw)) return undefined;
  const shape = shapes.find(({ sign }) => Object.hasOwn(raw, sign));
  return shape?.read(raw);
}

/** The kinds of objects HiBob sends as a value, each known by a key that no other has. */
const shapes: readonly {
  readonly sign: string;
  readonly read: (raw: Readonly<Record<string, unknown>>) => Exclude<Value, null> | undefined;
}[] = [
  {
    sign: 'currency',
    read: ({ value, currency }) =>
      typeof value === 'number' && typeof currency === 'string' ? { value, currency } : undefined,
  },
  {
    sign: 'id',
    read: (raw) => (isId(raw.id) ? personReference(String(raw.id), raw) : undefined),
  },
  {
    sign: 'periodISO',
    read: ({ periodISO, sortFactor, humanize }) =>
      typeof periodISO === 'string' && typeof sortFactor === 'number' && typeof humanize === 'string'
        ? { periodISO, sortFactor, humanize }
        : undefined,
  },
  {
    sign: 'unit',
    read: ({ value, unit }) => (typeof value === 'number' && typeof unit === 'string' ? { value, unit } : undefined),
  },
  {
    sign: 'workingPatternType',
    read: ({ workingPatternType, days, hoursPerDay, workingPatternId }) =>
      typeof workingPatternType === 'string' &&
      isHours(days) &&
      typeof hoursPerDay === 'number' &&
      typeof workingPatternId === 'number'
        ? { workingPatternType, days, hoursPerDay, workingPatternId }
        : undefined,
  },
];

function personReference(id: string, raw: Readonly<Record<string, unknown>>): PersonReference {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    id,
    displayName: text(raw.displayName),
    firstName: text(raw.firstName),
    surname: text(raw.surname),
    email: text(raw.email),
  };
}

function isId(raw: unknown): raw is string | number {
  return typeof raw === 'string' || typeof raw === 'number';
}

function isHours(raw: unknown): raw is Readonly<Record<string, number>> {
  return isRecord(raw) && Object.values(raw).every((hours) => typeof hours === 'number');
}

function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
