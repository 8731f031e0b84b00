import type { JsonType } from './exchange.ts';
import { isKnownKey } from './known-keys.ts';

/** How often a key stood in an answer, with exact numbers. */
export interface KeyCount {
  readonly key: string;
  /** Things that could have had it. */
  readonly of: number;
  readonly present: number;
  readonly null: number;
  readonly types: readonly JsonType[];
}

export interface BodyShape {
  readonly keys: readonly KeyCount[];
  readonly otherKeys: number;
  /** Entries of the list that the answer is about; null: it is about none. */
  readonly items: number | null;
}

/** The shape of an answer: which keys, how often, of which types. `isTold`: keys that may be named. */
export function keysInBody(body: unknown, isTold: (key: string) => boolean = isKnownKey): BodyShape {
  const counter = bodyCounter(isTold);
  counter.body(body);
  return counter.shape();
}

export interface BodyCounter {
  /** An answer whole. */
  readonly body: (body: unknown) => void;
  /** Some entries of the list below a key of the answer, as they come. */
  readonly items: (key: string, items: readonly unknown[]) => void;
  readonly shape: () => BodyShape;
}

/** The same for an answer that comes bit by bit. */
export function bodyCounter(isTold: (key: string) => boolean = isKnownKey): BodyCounter {
  const root = placeAt('');
  const noted: Noted[] = [];
  let otherKeys = 0;
  let items: number | null = null;

  function look(value: unknown, place: Place): void {
    if (Array.isArray(value)) {
      place.entry ??= placeAt(`${place.path}[]`);
      for (const one of value) look(one, place.entry);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    place.containers += 1;
    let hidden = false;
    let at = 0;
    for (const key in value) {
      // Entries of a list have the same keys in the same order, nearly always.
      const expected = place.order[at];
      const child = expected?.key === key ? expected : childOf(place, key);
      at = child.at + 1;
      const below = (value as Readonly<Record<string, unknown>>)[key];
      if (child.isTold || !hidden) note(child, below);
      hidden ||= !child.isTold;
      if (child.isOpen && typeof below === 'object' && below !== null) look(below, child.place);
    }
  }

  function childOf(place: Place, key: string): Child {
    const known = place.children.get(key);
    if (known !== undefined) return known;
    const told = isTold(key);
    if (!told) otherKeys += 1;
    const name = told ? key : '*';
    const path = place.path === '' ? name : `${place.path}.${name}`;
    // Keys that are not told are one.
    const shared = told ? undefined : place.hidden;
    const child = {
      key,
      at: place.order.length,
      isTold: told,
      isOpen: !key.startsWith('/'),
      place: shared?.place ?? placeAt(path),
      noted: shared?.noted ?? { path, container: place, present: 0, null: 0, types: [] },
    };
    place.order.push(child);
    if (!told) place.hidden = child;
    place.children.set(key, child);
    return child;
  }

  function note({ noted: one }: Pick<Child, 'noted'>, value: unknown): void {
    if (one.present === 0) noted.push(one);
    one.present += 1;
    if (value === null) one.null += 1;
    const type = typeOf(value);
    if (!one.types.includes(type)) one.types.push(type);
  }

  return {
    body: (body) => {
      if (Array.isArray(body)) {
        note({ noted: { path: '[]', container: root, present: 0, null: 0, types: [] } }, body);
      }
      look(body, root);
      items = itemsIn(body);
    },
    items: (key, some) => {
      const list = childOf(root, key);
      if (items === null) {
        root.containers += 1;
        note(list, some);
      }
      items = (items ?? 0) + some.length;
      look(some, list.place);
    },
    shape: () => ({
      keys: noted.map(({ path, container, present, null: empty, types }) => ({
        key: path,
        of: Math.max(container.containers, present),
        present,
        null: empty,
        types: [...types],
      })),
      otherKeys,
      items,
    }),
  };
}

/** Where in an answer an object or a list stands. */
interface Place {
  readonly path: string;
  /** Objects seen there. */
  containers: number;
  readonly children: Map<string, Child>;
  /** The same, as they were first seen. */
  readonly order: Child[];
  /** What keys that are not told share. */
  hidden: Child | undefined;
  /** Where the entries of a list stand. */
  entry: Place | undefined;
}

interface Child {
  readonly key: string;
  /** Its place in the order. */
  readonly at: number;
  readonly isTold: boolean;
  readonly isOpen: boolean;
  readonly place: Place;
  readonly noted: Noted;
}

interface Noted {
  readonly path: string;
  readonly container: Place;
  present: number;
  null: number;
  readonly types: JsonType[];
}

function placeAt(path: string): Place {
  return { path, containers: 0, children: new Map(), order: [], hidden: undefined, entry: undefined };
}

export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return typeof value as JsonType;
  return 'object';
}

function itemsIn(body: unknown): number | null {
  if (Array.isArray(body)) return body.length;
  if (typeof body !== 'object' || body === null) return null;
  for (const key of ['employees', 'results', 'values', 'fields', 'lists']) {
    const list: unknown = Object.hasOwn(body, key) ? Reflect.get(body, key) : undefined;
    if (Array.isArray(list)) return list.length;
  }
  return null;
}
