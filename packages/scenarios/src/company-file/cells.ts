import type { ListItem, NamedList, Value, ValueType } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import type { Whom } from './whom.ts';
import { day } from './words.ts';

/** What a field or a column takes. */
export interface Slot {
  readonly label: string;
  readonly type: ValueType;
  readonly list: string | null;
}

/** Reads what a file says of a field; null empties it, undefined says that it cannot be read. */
export type ReadCell = (path: Path, slot: Slot, raw: unknown) => Value | undefined;

export function cellReader(lists: readonly NamedList[], whom: Whom, mistakes: Mistakes): ReadCell {
  const known = new Map(lists.map((list) => [list.name, itemsOf(list)]));

  const item = (path: Path, list: string, raw: unknown): ListItem['id'] | undefined => {
    const items = known.get(list) ?? [];
    const text = String(raw);
    const found =
      items.find(({ id }) => String(id) === text) ??
      items.find(({ name }) => name.toLowerCase() === text.toLowerCase());
    if (found) return found.id;
    const names = items.map(({ name }) => name);
    mistakes.unknown(path, `The list ${list} has no item ${text}.`, text, names);
    return undefined;
  };

  return (path, slot, raw) => {
    if (raw === null) return null;
    const { type, list, label } = slot;
    if (list !== null && type !== 'multi-list' && isList(type)) {
      if (typeof raw === 'string' || typeof raw === 'number') return item(path, list, raw);
    } else if (list !== null && type === 'multi-list') {
      if (Array.isArray(raw)) {
        const ids = raw.map((one, at) => item([...path, at], list, one));
        return ids.every((id) => id !== undefined) ? ids.map(String) : undefined;
      }
    } else if (type === 'employee' && typeof raw === 'string') {
      return whom.reference(path, raw) ?? undefined;
    } else if (type === 'employee-reference' && typeof raw === 'string') {
      return whom.id(path, raw) ?? undefined;
    } else {
      const parsed = shapes()[type].safeParse(raw);
      if (parsed.success) return parsed.data;
    }
    const quotes = typeof raw === 'number' && shapes()[type].safeParse(String(raw)).success;
    mistakes.wrong(path, `${label} takes ${wanted[type]}, not ${JSON.stringify(raw)}.`, {
      fix: quotes ? 'Write it in quotes.' : null,
    });
    return undefined;
  };
}

function isList(type: ValueType): boolean {
  return type === 'list' || type === 'list_id' || type === 'hierarchy-list';
}

/** What is not archived goes before what is. */
function itemsOf({ items }: NamedList): readonly ListItem[] {
  return flat(items).toSorted((one, other) => Number(one.archived) - Number(other.archived));
}

function flat(items: readonly ListItem[]): readonly ListItem[] {
  return items.flatMap((item) => [item, ...flat(item.children)]);
}

type Shapes = Readonly<Record<ValueType, z.ZodType<Value>>>;

let made: Shapes | null = null;

/** Made when a file is read. */
function shapes(): Shapes {
  made ??= shapesOfValues();
  return made;
}

function shapesOfValues(): Shapes {
  const text = z.string();
  const amount = z.strictObject({ value: z.number(), currency: z.string().regex(/^[A-Z]{3}$/) });
  /** `14.50 GBP`, or the amount and its currency apart. */
  const money = z.union([
    amount,
    z
      .string()
      .regex(/^-?\d+(\.\d+)? [A-Z]{3}$/)
      .transform((written) => ({ value: Number(written.slice(0, -4)), currency: written.slice(-3) })),
  ]);
  const reference = z.strictObject({
    id: text,
    displayName: text.nullable(),
    firstName: text.nullable(),
    surname: text.nullable(),
    email: text.nullable(),
  });
  const workingPattern = z.strictObject({
    workingPatternType: text,
    days: z.record(text, z.number()),
    hoursPerDay: z.number(),
    workingPatternId: z.number(),
  });

  return {
    text,
    'text-area': text,
    ssn: text,
    avatar: text,
    document: text,
    time: text,
    list: text,
    'hierarchy-list': text,
    'employee-reference': text,
    list_id: z.union([text, z.number()]),
    'multi-list': z.array(text),
    number: z.number(),
    boolean: z.boolean(),
    date: day(),
    'short-date': z.string().regex(/^\d{2}-\d{2}$/),
    currency: money,
    employee: reference,
    duration_with_unit: z.strictObject({ value: z.number(), unit: text }),
    period: z.strictObject({ periodISO: text, sortFactor: z.number(), humanize: text }),
    working_pattern: workingPattern,
  };
}

const wanted: Readonly<Record<ValueType, string>> = {
  text: 'a text',
  'text-area': 'a text',
  ssn: 'a text',
  avatar: 'a text',
  document: 'a text',
  time: 'a text',
  list: 'an item of its list',
  list_id: 'an item of its list',
  'hierarchy-list': 'an item of its list',
  'multi-list': 'a list of items',
  number: 'a number',
  boolean: 'true or false',
  date: 'a day such as 2026-11-02',
  'short-date': 'a day such as 11-02',
  currency: 'money such as 2500 EUR',
  employee: 'somebody’s key, id or e-mail',
  'employee-reference': 'somebody’s key, id or e-mail',
  period: '{periodISO, sortFactor, humanize}',
  duration_with_unit: '{value, unit}',
  working_pattern: '{workingPatternType, days, hoursPerDay, workingPatternId}',
};
