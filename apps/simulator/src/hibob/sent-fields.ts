import { type Field, jsonPathOf } from '@hibob-kit/schemas';

export interface SentField {
  readonly field: Field;
  readonly raw: unknown;
}

/**
 * The fields a body names, nested, by dotted id or half and half, with or without `root.` (programs in the field send each). What
 * no field answers to is passed over. Looking for known fields keeps the search as deep as the longest id, however deep the body.
 */
export function sentFields(body: Readonly<Record<string, unknown>>, fields: readonly Field[]): readonly SentField[] {
  const places = new Set(Object.keys(body).flatMap((key) => placesUnder(fields).get(key) ?? []));
  return [...places]
    .toSorted((one, other) => one - other)
    .flatMap((place) => {
      const field = fields[place];
      const raw =
        field &&
        pathsOf(field)
          .map((path) => sentAt(body, path))
          .find(isSent);
      return field && isSent(raw) ? [{ field, raw }] : [];
    });
}

/** Where fields stand whose paths begin with a key: most bodies name few of them. */
function placesUnder(fields: readonly Field[]): ReadonlyMap<string, readonly number[]> {
  const known = placesKept.get(fields);
  if (known) return known;
  const places = new Map<string, number[]>();
  for (const [place, field] of fields.entries()) {
    for (const path of pathsOf(field)) {
      for (let end = 1; end <= path.length; end += 1) {
        const key = path.slice(0, end).join('.');
        const under = places.get(key);
        if (under) under.push(place);
        else places.set(key, [place]);
      }
    }
  }
  placesKept.set(fields, places);
  return places;
}

const placesKept = new WeakMap<readonly Field[], ReadonlyMap<string, readonly number[]>>();

function pathsOf({ id }: Field): readonly (readonly string[])[] {
  return [jsonPathOf(id), id].map((path) => path.split('.'));
}

/** null was sent. */
function isSent(raw: unknown): boolean {
  return raw !== undefined;
}

function sentAt(raw: unknown, path: readonly string[]): unknown {
  if (!isRecord(raw)) return undefined;
  for (let end = path.length; end > 0; end -= 1) {
    const key = path.slice(0, end).join('.');
    if (!Object.hasOwn(raw, key)) continue;
    const found = end === path.length ? raw[key] : sentAt(raw[key], path.slice(end));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
