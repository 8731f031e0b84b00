import { isDeepStrictEqual } from 'node:util';
import type { ListItem, NamedList, Value, ValueType, WorkingPattern } from '@hibob-kit/schemas';
import { isDay } from '../calendar.ts';

/** What a field or a column takes. */
export interface Slot {
  readonly type: ValueType;
  readonly list: string | null;
}

export type Entered =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'not in list'; readonly list: string }
  | { readonly kind: 'wrong type' };

/** Reads what a caller sent for a field; null empties it. */
export function enteredValue({ type, list }: Slot, raw: unknown, lists: readonly NamedList[]): Entered {
  if (raw === null) return { kind: 'value', value: null };
  if (list !== null && type in itemReaders) return fromList(type, list, raw, lists);
  const value = readers[type](raw);
  return value === undefined ? { kind: 'wrong type' } : { kind: 'value', value };
}

export function sameValue(one: Value, other: Value): boolean {
  return isDeepStrictEqual(one, other);
}

/** Only ids are taken: what a live tenant says to anything else is `isn't valid in list` (observed). */
function fromList(type: ValueType, name: string, raw: unknown, lists: readonly NamedList[]): Entered {
  const items = lists.find((list) => list.name === name)?.items ?? [];
  const value = itemReaders[type]?.((id) => itemWithId(items, id), raw);
  return value === undefined ? { kind: 'not in list', list: name } : { kind: 'value', value };
}

type FindItem = (id: unknown) => ListItem | null;

const oneItem = (find: FindItem, raw: unknown): Value | undefined => find(raw)?.id;

const itemReaders: Partial<Record<ValueType, (find: FindItem, raw: unknown) => Value | undefined>> = {
  list: oneItem,
  list_id: oneItem,
  'hierarchy-list': oneItem,
  'multi-list': (find, raw) => {
    const items = Array.isArray(raw) ? raw.map(find) : [null];
    const known = items.filter((item) => item !== null);
    return known.length === items.length ? known.map(({ id }) => String(id)) : undefined;
  },
};

function itemWithId(items: readonly ListItem[], id: unknown): ListItem | null {
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  for (const item of items) {
    const found = String(item.id) === String(id) && !item.archived ? item : itemWithId(item.children, id);
    if (found) return found;
  }
  return null;
}

const text = (raw: unknown): Value | undefined => (typeof raw === 'string' ? raw : undefined);
const matching = (fits: (text: string) => boolean) => (raw: unknown) =>
  typeof raw === 'string' && fits(raw) ? raw : undefined;
const nothing = () => undefined;

/** What comes in a shape no source shows being written is refused. */
const readers: Readonly<Record<ValueType, (raw: unknown) => Value | undefined>> = {
  text,
  'text-area': text,
  ssn: text,
  avatar: text,
  document: text,
  time: text,
  number: (raw) => (typeof raw === 'number' ? raw : undefined),
  boolean: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  date: matching(isDay),
  'short-date': matching((day) => isDay(`2000-${day}`)),
  list: text,
  list_id: (raw) => (typeof raw === 'number' || typeof raw === 'string' ? raw : undefined),
  'hierarchy-list': text,
  'multi-list': (raw) => (Array.isArray(raw) && raw.every((one) => typeof one === 'string') ? raw : undefined),
  currency: (raw) =>
    isRecord(raw) && typeof raw.value === 'number' && typeof raw.currency === 'string'
      ? { value: raw.value, currency: raw.currency }
      : undefined,
  // An employee who does not exist is stored all the same (observed).
  'employee-reference': (raw) => text(isRecord(raw) ? raw.id : raw),
  employee: (raw) => {
    const id = isRecord(raw) ? raw.id : raw;
    return typeof id === 'string' ? { id, displayName: null, firstName: null, surname: null, email: null } : undefined;
  },
  duration_with_unit: (raw) =>
    isRecord(raw) && typeof raw.value === 'number' && typeof raw.unit === 'string'
      ? { value: raw.value, unit: raw.unit }
      : undefined,
  working_pattern: workingPattern,
  period: nothing,
};

function workingPattern(raw: unknown): WorkingPattern | undefined {
  if (!isRecord(raw)) return undefined;
  const { workingPatternType, days, hoursPerDay, workingPatternId } = raw;
  return typeof workingPatternType === 'string' &&
    typeof hoursPerDay === 'number' &&
    typeof workingPatternId === 'number' &&
    isHours(days)
    ? { workingPatternType, days, hoursPerDay, workingPatternId }
    : undefined;
}

function isHours(raw: unknown): raw is Readonly<Record<string, number>> {
  return isRecord(raw) && Object.values(raw).every((hours) => typeof hours === 'number');
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
