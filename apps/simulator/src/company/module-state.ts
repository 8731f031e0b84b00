import { Map as ImmutableMap, Set as ImmutableSet, isList, isMap, isSet, List } from 'immutable';

/** A module's state as JSON. What JSON has no word for stands under a key that begins with a dollar sign. */
export function writeState(value: unknown): unknown {
  if (isMap(value)) return { $map: [...value.entries()].map(([key, one]) => [key, writeState(one)]) };
  if (isList(value)) return { $list: [...value].map(writeState) };
  if (isSet(value)) return { $set: [...value].map(writeState) };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(writeState);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, writeState(one)]));
}

export function readState(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(readState);
  if (typeof written !== 'object' || written === null) return written;
  const entries = Object.entries(written);
  const [[word, inside] = []] = entries;
  const read = entries.length === 1 && word !== undefined && Object.hasOwn(kinds, word) ? kinds[word] : undefined;
  return read ? read(inside) : Object.fromEntries(entries.map(([key, one]) => [key, readState(one)]));
}

const kinds: Readonly<Record<string, (inside: unknown) => unknown>> = {
  $map: (inside) => ImmutableMap(items(inside).flatMap((one) => (isPair(one) ? [[one[0], readState(one[1])]] : []))),
  $list: (inside) => List(items(inside).map(readState)),
  $set: (inside) => ImmutableSet(items(inside).map(readState)),
  $bytes: (inside) => new Uint8Array(Buffer.from(String(inside), 'base64')),
};

function items(inside: unknown): readonly unknown[] {
  return Array.isArray(inside) ? inside : [];
}

function isPair(one: unknown): one is readonly [unknown, unknown] {
  return Array.isArray(one) && one.length === 2;
}
