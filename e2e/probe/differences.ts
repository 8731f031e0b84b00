import {
  categories,
  endpoints,
  fields,
  isKnownKey,
  type JsonType,
  jsonPathOf,
  type KeyCount,
  keysInBody,
  valueTypes,
} from '@hibob-kit/schemas';
import type { Answer } from './ask.ts';
import { listAt, textAt } from './look.ts';
import type { Answers } from './questions.ts';

export interface Difference {
  readonly kind:
    | 'new key'
    | 'missing key'
    | 'other type'
    | 'other limit'
    | 'new field'
    | 'field of another type'
    | 'new type'
    | 'new category';
  /** What was asked. */
  readonly request: string;
  readonly what: string;
}

/** Everything in which the answers differ from ours to the same questions; values are not looked at. */
export function differences(theirs: Answers, ours: Answers): readonly Difference[] {
  const metadata = fieldsIn(theirs);
  const paths = new Set(metadata.flatMap(({ id }) => [...pathsAbove(jsonPathOf(id)), ...pathsAbove(id)]));
  return [
    ...metadata.flatMap(fieldDifferences),
    ...unlike(theirs.all, ours.all, paths),
    ...limitDifferences(theirs.all),
  ];
}

function fieldsIn({ of }: Answers) {
  const json = of('fields')?.json;
  return (Array.isArray(json) ? json : listAt(json, 'fields')).map((field) => ({
    id: textAt(field, 'id') ?? '',
    type: textAt(field, 'type') ?? '',
    category: textAt(field, 'categoryId') ?? textAt(field, 'category') ?? '',
  }));
}

const request = 'GET /company/people/fields';

function fieldDifferences({
  id,
  type,
  category,
}: {
  readonly id: string;
  readonly type: string;
  readonly category: string;
}): readonly Difference[] {
  const ours = fields.find((one) => one.id === id);
  const own = /(?:category|field|column)_\d{6,}/;
  const typed = ours?.id.split('.').some((part) => !isKnownKey(part)) ?? false;
  return [
    ...(ours === undefined && !own.test(id) && !/^payroll\.variable\./.test(id)
      ? [{ kind: 'new field', request, what: id } as const]
      : []),
    ...(ours !== undefined && !typed && ours.type !== type
      ? [{ kind: 'field of another type', request, what: `${id}: ${type}, ours ${ours.type}` } as const]
      : []),
    ...(valueTypes.some((one) => one === type)
      ? []
      : [{ kind: 'new type', request, what: `${type} (of ${own.test(id) ? 'a field of the company' : id})` } as const]),
    ...(own.test(category) || categories.some((one) => one.id === category)
      ? []
      : [{ kind: 'new category', request, what: category } as const]),
  ];
}

function unlike(theirs: readonly Answer[], ours: readonly Answer[], known: ReadonlySet<string>): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const answer of theirs) {
    if (answer.status !== 200 || answer.json === undefined || asText.includes(answer.id)) continue;
    const same = ours.filter(({ id, status }) => id === answer.id && status === 200);
    if (same.length === 0) continue;
    const told = answer.id === 'lists' ? listKey : keyOfHiBobs;
    const mine = new Map<string, { readonly types: Set<JsonType>; always: boolean }>();
    for (const { json } of same) {
      for (const { key, types, of, present } of keysInBody(json, told).keys) {
        const one = mine.get(key) ?? { types: new Set<JsonType>(), always: true };
        for (const type of types) one.types.add(type);
        one.always &&= present === of;
        mine.set(key, one);
      }
    }
    const name = `${answer.method} ${answer.template}`;
    const put = (kind: Difference['kind'], what: string) =>
      found.set(`${kind} ${name} ${what}`, { kind, request: name, what });
    const seen = keysInBody(answer.json, told).keys;
    for (const one of seen) compareKey(one, mine.get(one.key), known, put);
    if (
      /fields$|named-lists$/.test(answer.template) ||
      /^\/(?:bulk\/)?people\/.*(?:work|employment|salaries|lifecycle|equities|variable)$/.test(answer.template)
    ) {
      const keys = new Set(seen.map(({ key }) => key));
      // A list without entries says nothing of them.
      const objects = new Set(
        seen.flatMap(({ key, types }) => {
          const entries = `${key}[]`;
          const isEmpty = !seen.some((other) => other.key.startsWith(`${entries}.`));
          return types.includes('object') ? [key] : types.includes('array') && !isEmpty ? [entries] : [];
        }),
      );
      for (const [key, { always }] of mine) {
        const above = key.slice(0, key.lastIndexOf('.'));
        if (always && !keys.has(key) && objects.has(above) && !key.includes('restricted_columns'))
          put('missing key', key);
      }
    }
  }
  return [...found.values()];
}

/** Questions that are answered in texts for people, whatever the type. */
const asText: readonly string[] = ['appended', 'replaced'];

function compareKey(
  { key, types }: KeyCount,
  mine: { readonly types: ReadonlySet<JsonType> } | undefined,
  known: ReadonlySet<string>,
  put: (kind: Difference['kind'], what: string) => void,
): void {
  const plain = key.replace(/^employees\[\]\./, '').replace(/^humanReadable\./, '');
  if (mine === undefined) {
    if (
      isPart(plain, known) ||
      known.has(plain) ||
      key.includes('*') ||
      /(?:^|[./])(?:custom|customColumns|field_\d+|column_\d+|category_\d+)(?:[./]|$)/.test(key) ||
      key.includes('./')
    )
      return;
    put('new key', `${key} (${types.join(' or ')})`);
    return;
  }
  const other = types.filter((type) => type !== 'null' && !mine.types.has(type));
  // Where ours was empty it says nothing of the type.
  if (other.length > 0 && [...mine.types].some((type) => type !== 'null'))
    put('other type', `${key}: ${other.join(' or ')}, ours ${[...mine.types].join(' or ')}`);
}

/** A part of a value that has several: money, a period, somebody who is named. */
function isPart(path: string, known: ReadonlySet<string>): boolean {
  const place = path.lastIndexOf('.');
  return known.has(path.slice(0, place)) && parts.includes(path.slice(place + 1));
}

const parts: readonly string[] = [
  ...['value', 'currency', 'unit', 'periodISO', 'sortFactor', 'humanize'],
  ...['id', 'firstName', 'surname', 'email', 'displayName'],
  ...['workingPatternType', 'days', 'hoursPerDay', 'workingPatternId'],
];

/** A key that may be told: a word as programs write them. Any other may be somebody’s name or number. */
function keyOfHiBobs(key: string): boolean {
  return isKnownKey(key) || /^[A-Za-z_][A-Za-z0-9_]{0,40}$/.test(key);
}

/** Lists go by names of the company’s own. */
function listKey(key: string): boolean {
  return (
    ['lists', 'name', 'values', 'items', 'id', 'value', 'archived', 'children'].includes(key) ||
    (/^(?!.*\s)[a-z]+[A-Z]\w*$/.test(key) === true && key.length < 20)
  );
}

/** `work.reportsTo.id` and all above it. */
function pathsAbove(path: string): readonly string[] {
  const parts = path.split('.');
  return parts.map((_, place) => parts.slice(0, place + 1).join('.'));
}

function limitDifferences(theirs: readonly Answer[]): readonly Difference[] {
  const found = new Map<string, Difference>();
  for (const { method, template, header } of theirs) {
    const limit = header('x-ratelimit-limit');
    const row = endpoints.find(
      (one) => one.method === method && one.path.replaceAll(/\{\w+\}/g, '{}') === template.replaceAll(/\{\w+\}/g, '{}'),
    );
    if (limit === null || row === undefined || Number(limit) === row.perMinute) continue;
    const name = `${method} ${template}`;
    found.set(name, { kind: 'other limit', request: name, what: `${Number(limit)} a minute, ours ${row.perMinute}` });
  }
  return [...found.values()];
}
