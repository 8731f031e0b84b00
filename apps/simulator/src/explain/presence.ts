import { isDeepStrictEqual } from 'node:util';
import { jsonPathOf, searchPeople, slashKeyOf } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { type Person, peopleOf } from '../company/people.ts';
import { searched } from '../hibob/people.ts';
import { maskedText } from '../hibob/view.ts';
import { isFieldInAnswer, isInAnswer } from './in-answer.ts';
import { type PastRequest, parsedBody } from './past-request.ts';
import type { Reading } from './reading.ts';
import { type Replayed, replay } from './replay.ts';
import type { Subject } from './subject.ts';

/** How something stands in an answer. */
export type Presence = 'value' | 'null' | 'masked' | 'absent';

/** Looks the subject up in an answer, as whoever got it would. Pages of a bulk table are followed to the end. */
export function presenceIn(
  answer: Replayed,
  request: PastRequest,
  reading: Reading,
  person: Person | null,
  subject: Subject,
): Presence {
  if (answer.status >= 400) return 'absent';
  if (person === null || subject.kind === 'answer') return 'value';
  switch (reading.kind) {
    case 'people':
    case 'person': {
      const wire = wirePerson(answer, request, reading, person);
      if (wire === null) return 'absent';
      if (subject.kind !== 'field') return subject.kind === 'employee' ? 'value' : 'absent';
      return fieldPresence(wire, subject.field.id, reading.fields.humanReadable === 'REPLACE');
    }
    case 'table':
      return reading.person === person ? rowsPresence(member(answer.json, 'values'), person, subject) : 'absent';
    case 'bulk':
      return rowsPresence(bulkRows(answer, request, person), person, subject);
    case 'update':
      return isDone(answer, person, subject) ? 'value' : 'absent';
    case 'door':
      return doorPresence(answer.view.company, request, reading, person, subject);
    default:
      return reading satisfies never;
  }
}

function doorPresence(
  company: Company,
  request: PastRequest,
  { shows }: Extract<Reading, { kind: 'door' }>,
  person: Person,
  subject: Subject,
): Presence {
  if (subject.kind === 'employee') return isInAnswer(company, request, person) ? 'value' : 'absent';
  if (subject.kind !== 'field') return 'absent';
  const { id } = subject.field;
  // A report has its columns whoever is in it.
  const isThere =
    isInAnswer(company, request, person) &&
    (shows.always.includes(id) || (shows.governed.includes(id) && isFieldInAnswer(company, request, person, id)));
  if (!isThere) return 'absent';
  return person.value(id) === null ? 'null' : 'value';
}

/** A change is in no answer: it is looked for in the company as it is then. */
function isDone({ view, company }: Replayed, person: Person, subject: Subject): boolean {
  if (subject.kind !== 'field') return subject.kind === 'employee';
  const valueIn = (one: Company) => peopleOf(one).byId(person.id)?.value(subject.field.id) ?? null;
  return !isDeepStrictEqual(valueIn(view.company), valueIn(company));
}

/** Who is whom in a search is known by the place, for an answer need not hold ids. */
function wirePerson(
  { json, view }: Replayed,
  request: PastRequest,
  reading: Extract<Reading, { kind: 'people' | 'person' }>,
  person: Person,
): unknown {
  if (reading.kind === 'person') {
    return reading.person === person && view.find(person).kind === 'reached' ? json : null;
  }
  const body = searchPeople.body.parse(parsedBody(request) ?? {});
  const found = reading.endpoint === 'search' ? searched(body, view) : { people: view.reached(false) };
  const at = 'kind' in found ? -1 : found.people.findIndex((one) => one.person === person);
  return list(member(json, 'employees'))[at] ?? null;
}

function fieldPresence(wire: unknown, fieldId: string, replaced: boolean): Presence {
  const nested = jsonPathOf(fieldId).split('.').reduce(member, wire);
  if (replaced) {
    if (typeof nested === 'string' && nested !== '') return nested === maskedText ? 'masked' : 'value';
    return nested === null || nested === '' ? 'null' : 'absent';
  }
  const slash = member(member(wire, slashKeyOf(fieldId)), 'value');
  if (slash !== undefined) return slash === maskedText ? 'masked' : 'value';
  if (nested === null) return 'null';
  // Profiles come without slash keys; an id can stand without one.
  const bare = !Object.keys(Object(wire)).some((key) => key.startsWith('/'));
  return nested !== undefined && (bare || fieldId === 'root.id') ? 'value' : 'absent';
}

function rowsPresence(wires: unknown, person: Person, subject: Subject): Presence {
  if (subject.kind !== 'rows') return 'absent';
  const meant = person.rows(subject.table.id).filter(({ isCurrent }) => isCurrent !== subject.past);
  const ids = new Set(meant.map(({ row }) => row.id));
  const found = list(wires)
    .map(unwrapped)
    .filter((wire) => ids.has(Number(member(wire, 'id'))));
  if (found.length === 0) return 'absent';
  const { column } = subject;
  if (column === null) return 'value';
  const values = found.map((wire) => {
    const own = member(wire, column);
    return own === undefined ? member(member(wire, 'customColumns'), column) : own;
  });
  if (values.every((value) => value === undefined)) return 'absent';
  return values.some((value) => value !== null && value !== undefined) ? 'value' : 'null';
}

/** Rows stand flat, or each below `values`: a switch. */
function unwrapped(wire: unknown): unknown {
  return member(wire, 'id') === undefined ? member(wire, 'values') : wire;
}

function bulkRows(first: Replayed, request: PastRequest, person: Person): readonly unknown[] {
  const rows: unknown[] = [];
  let answer = first;
  for (;;) {
    const mine = list(member(answer.json, 'results')).filter((one) => member(one, 'employeeId') === person.id);
    rows.push(...mine.flatMap((one) => list(member(one, 'values'))));
    const metadata = member(answer.json, 'response_metadata');
    const cursor = member(metadata, 'next_cursor') ?? member(metadata, 'cursor');
    const last = list(member(answer.json, 'results')).at(-1);
    const isPast = rows.length > 0 && member(last, 'employeeId') !== person.id;
    if (typeof cursor !== 'string' || isPast) return rows;
    const query = new URLSearchParams(request.query);
    query.set('cursor', cursor);
    query.set('limit', '200');
    answer = replay(answer.view.company, { ...request, query: query.toString() });
  }
}

function member(object: unknown, key: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return Object.getOwnPropertyDescriptor(object, key)?.value;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
