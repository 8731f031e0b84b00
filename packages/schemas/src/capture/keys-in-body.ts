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
  const seen = new Map<string, { container: string; present: number; null: number; types: Set<JsonType> }>();
  const containers = new Map<string, number>();
  const notTold = new Set<string>();

  const look = (value: unknown, at: string): void => {
    if (Array.isArray(value)) {
      for (const one of value) look(one, `${at}[]`);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    containers.set(at, (containers.get(at) ?? 0) + 1);
    let hidden = false;
    for (const [key, below] of Object.entries(value)) {
      const told = isTold(key);
      if (!told) notTold.add(`${at} ${key}`);
      const path = at === '' ? (told ? key : '*') : `${at}.${told ? key : '*'}`;
      if (told || !hidden) note(path, at, below);
      hidden ||= !told;
      if (!key.startsWith('/')) look(below, path);
    }
  };
  const note = (path: string, container: string, value: unknown): void => {
    const one = seen.get(path) ?? { container, present: 0, null: 0, types: new Set<JsonType>() };
    one.present += 1;
    if (value === null) one.null += 1;
    one.types.add(typeOf(value));
    seen.set(path, one);
  };
  if (Array.isArray(body)) note('[]', '', body);
  look(body, '');
  return {
    keys: [...seen].map(([key, one]) => ({
      key,
      of: Math.max(containers.get(one.container) ?? 0, one.present),
      present: one.present,
      null: one.null,
      types: [...one.types],
    })),
    otherKeys: notTold.size,
    items: itemsIn(body),
  };
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
