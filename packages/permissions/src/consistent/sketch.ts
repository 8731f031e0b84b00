import { jsonPathOf, slashKeyOf } from '@hibob-kit/schemas';
import { type Asked, recordOf } from './pasted-request.ts';

/** What an answer shows without any value of anybody: who is there, which keys stand, which rows. */
export type Sketch =
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 }
  | { readonly kind: 'let through' }
  | {
      readonly kind: 'people';
      readonly people: number;
      /** Lifecycle statuses that can be read, in lower case; null: none can. */
      readonly statuses: readonly string[] | null;
      /** Of how many of them a field's key stands, by field. */
      readonly shown: Readonly<Record<string, number>>;
    }
  | {
      readonly kind: 'rows';
      readonly people: number;
      /** How many of them have rows that are not in force. */
      readonly withPast: number;
      /** The answer says that columns are restricted, as it does under field-level permissions alone. */
      readonly restricted: boolean;
    };

export interface PastedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** null: the answer says nothing about permissions. */
export function sketchOf(asked: Asked, { status, headers, body }: PastedAnswer): Sketch | null {
  if (status === 401 || status === 403 || status === 404) return { kind: 'refused', status };
  if (status !== 200) return null;
  switch (asked.kind) {
    case 'metadata':
      return { kind: 'let through' };
    case 'people': {
      const people = asked.one ? [body] : listIn(body, 'employees');
      return people && peopleSketch(asked, people.map(recordOf));
    }
    case 'rows':
      return rowsSketch(asked.one ? [body] : listIn(body, 'results'), headers);
    default:
      return asked satisfies never;
  }
}

type Wire = Readonly<Record<string, unknown>>;

function peopleSketch({ fields }: Extract<Asked, { kind: 'people' }>, people: readonly Wire[]): Sketch {
  const statuses = people.flatMap(statusesIn);
  return {
    kind: 'people',
    people: people.length,
    statuses: statuses.length > 0 ? [...new Set(statuses)] : null,
    // The id stands in every answer, so it tells nothing.
    shown: Object.fromEntries(
      fields.filter(({ id }) => id !== 'root.id').map(({ id }) => [id, people.filter((one) => stands(one, id)).length]),
    ),
  };
}

/** The key counts, null or not: HiBob leaves out what is not permitted, and sends null for what is empty. */
function stands(person: Wire, id: string): boolean {
  return person[slashKeyOf(id)] !== undefined || nested(person, id) !== undefined;
}

/** In either notation, for one of the two may have been taken out; what is no status of HiBob's was. */
function statusesIn(person: Wire): readonly string[] {
  const texts = ['internal.lifecycleStatus', 'internal.status'].map((id) =>
    [recordOf(person[slashKeyOf(id)]).value, nested(person, id)].map((value) => String(value).toLowerCase()),
  );
  return (
    texts
      .map((both) => both.filter(isStatus))
      .find((both) => both.length > 0)
      ?.slice(0, 1) ?? []
  );
}

function isStatus(text: string): boolean {
  return ['employed', 'hired', 'terminated', 'active', 'inactive'].includes(text) || /\bleave$/.test(text);
}

function nested(person: Wire, id: string): unknown {
  return jsonPathOf(id)
    .split('.')
    .reduce<unknown>((at, key) => recordOf(at)[key], person);
}

function rowsSketch(people: readonly unknown[] | null, headers: PastedAnswer['headers']): Sketch | null {
  if (!people) return null;
  const ofEach = people.map((one) => (listIn(one, 'values') ?? []).map(recordOf));
  const isMarked = Object.keys(headers).some((name) => name.toLowerCase() === 'x-has-restricted-columns');
  return {
    kind: 'rows',
    people: ofEach.filter((rows) => rows.length > 0).length,
    withPast: ofEach.filter((rows) => rows.length > 1 || rows.some(({ isCurrent }) => isCurrent === false)).length,
    restricted: isMarked || people.some((one) => recordOf(one).restricted_columns !== undefined),
  };
}

function listIn(body: unknown, key: string): readonly unknown[] | null {
  const list = recordOf(body)[key];
  return Array.isArray(list) ? list : null;
}
