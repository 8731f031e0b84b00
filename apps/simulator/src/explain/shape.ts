import { fails, passes, type RequestChange, type RequestVerdict } from '@hibob-kit/permissions';
import { jsonPathOf, searchPeople, slashKeyOf } from '@hibob-kit/schemas';
import { isWritable } from '../company/people/read-only-fields.ts';
import type { Person } from '../company/people.ts';
import { searched } from '../hibob/people.ts';
import type { View } from '../hibob/view.ts';
import { type PastRequest, parsedBody } from './past-request.ts';
import type { FieldsAsked, Reading } from './reading.ts';
import { columnsOf, type Subject } from './subject.ts';
import type { Trials } from './trials.ts';

/** What the request itself has to do with it. */
export interface Shape {
  readonly shape: RequestVerdict;
  readonly askable: readonly RequestChange[];
  /** The id of the employee then stands in the answer without any right. */
  readonly idStands: boolean;
}

export function shapeOf(
  request: PastRequest,
  reading: Reading,
  view: View,
  person: Person | null,
  subject: Subject,
  trials: Trials,
): Shape {
  const refusal = trials.refusalOf(request);
  if (refusal) return { shape: refusal, askable: [], idStands: false };
  if (person === null) return { ...nothing, shape: passes('shape.fine') };
  const employee = employeeShape(request, reading, view, person);
  const field = fieldShape(request, reading, view, person, subject);
  const failing = [employee, field].find(({ shape }) => shape.acts === 'fail');
  return {
    shape: (failing ?? field).shape,
    askable: [...employee.askable, ...field.askable],
    idStands: field.idStands,
  };
}

const nothing = { askable: [], idStands: false } as const;
const another: Shape = { ...nothing, shape: fails('shape.another-employee') };

function employeeShape(request: PastRequest, reading: Reading, view: View, person: Person): Shape {
  const fine = { ...nothing, shape: passes('shape.employee') };
  switch (reading.kind) {
    case 'people':
    case 'bulk': {
      if (reading.named && !reading.named.has(person)) {
        const askable = [{ kind: 'ask for employee', employeeId: person.id } as const];
        return { ...nothing, shape: fails('shape.filtered-out'), askable };
      }
      if (reading.kind === 'bulk' && !reading.fromStart && isBehind(request, view, person))
        return { ...nothing, shape: fails('shape.earlier-page') };
      return fine;
    }
    case 'person':
    case 'table':
    case 'update':
      return reading.person === person ? fine : another;
    case 'door':
      return reading.namesPeople || reading.takes.person === person ? fine : another;
    default:
      return reading satisfies never;
  }
}

/** A cursor holds the place it begins at; see cursor.ts. */
function isBehind({ query }: PastRequest, { people }: View, person: Person): boolean {
  const asked = new URLSearchParams(query);
  const [, place = '0'] = /:(\d+):\d+$/.exec(Buffer.from(asked.get('cursor') ?? '', 'base64').toString('utf8')) ?? [];
  const ids = asked
    .get('employeeIds')
    ?.split(',')
    .map((id) => people.byId(id.trim()));
  return (ids ? ids.indexOf(person) : person.index) < Number(place);
}

function fieldShape(request: PastRequest, reading: Reading, view: View, person: Person, subject: Subject): Shape {
  if (subject.kind === 'rows') {
    const { table, column } = subject;
    const known = column === null || columnsOf(view.company, table).includes(column);
    return { ...nothing, shape: known ? passes('shape.table') : fails('shape.no-such-column', { column }) };
  }
  if (reading.kind === 'update') return { ...nothing, shape: changeShape(reading, subject) };
  if (reading.kind === 'door') return { ...nothing, shape: doorShape(reading, subject) };
  if (reading.kind !== 'people' && reading.kind !== 'person') return { ...nothing, shape: passes('shape.employee') };
  if (subject.kind === 'unknown field')
    return { ...nothing, shape: fails('shape.unknown-field', { field: subject.id }) };
  const bare = bareSearch(request, reading, view);
  if (bare === 'no employees') {
    const askable = [
      { kind: 'ask for field', fieldId: subject.kind === 'field' ? subject.field.id : 'root.id' },
    ] as const;
    return { ...nothing, shape: fails('shape.default-without-rights'), askable };
  }
  if (subject.kind !== 'field') return { ...nothing, shape: passes('shape.employee') };
  const { id } = subject.field;
  const idStands = bare === 'objects with id only' || view.company.data.switches.idWithoutBasicInfo === 'yes';
  if (id === 'root.id') return { ...nothing, shape: passes('shape.id-always'), idStands };
  const shape =
    bare === 'objects with id only'
      ? fails('shape.default-without-rights', { field: id })
      : askedShape(reading.fields, id, view, person);
  const canAsk = shape.acts === 'fail' && shape.rule !== 'shape.below-text' && reading.fields.kind !== 'fixed';
  return { shape, askable: canAsk ? [{ kind: 'ask for field', fieldId: id }] : [], idStands };
}

function doorShape({ shows }: Extract<Reading, { kind: 'door' }>, subject: Subject): RequestVerdict {
  if (subject.kind === 'unknown field') return fails('shape.unknown-field', { field: subject.id });
  if (subject.kind !== 'field') return passes('shape.employee');
  const facts = { field: subject.field.id };
  const isShown = [...shows.governed, ...shows.always].includes(subject.field.id);
  return isShown ? passes('shape.fixed-set', facts) : fails('shape.not-in-fixed-set', facts);
}

function changeShape({ sent }: Extract<Reading, { kind: 'update' }>, subject: Subject): RequestVerdict {
  if (subject.kind === 'unknown field') return fails('shape.unknown-field', { field: subject.id });
  if (subject.kind !== 'field') return passes('shape.employee');
  const facts = { field: subject.field.id };
  if (!sent.some(({ field }) => field.id === subject.field.id)) return fails('shape.not-sent', facts);
  return isWritable(subject.field) ? passes('shape.sent', facts) : fails('shape.not-writable', facts);
}

/** What a search without fields and without View on its four categories is answered with, where that is not what is permitted. */
function bareSearch(
  request: PastRequest,
  reading: Reading,
  view: View,
): 'no employees' | 'objects with id only' | null {
  const { defaultSearchWithoutRights: does } = view.company.data.switches;
  const applies = reading.kind === 'people' && reading.fields.kind === 'default' && reading.endpoint === 'search';
  if (!applies || does === 'objects with what is permitted') return null;
  const body = searchPeople.body.parse(parsedBody(request) ?? {});
  const found = searched(body, view);
  if ('kind' in found) return null;
  if (found.shows === 'ids') return 'objects with id only';
  const everybody = view.reached(reading.showInactive).filter((one) => reading.named?.has(one.person) ?? true);
  return found.people.length < everybody.length ? 'no employees' : null;
}

function askedShape(asked: FieldsAsked, id: string, view: View, person: Person): RequestVerdict {
  const facts = { field: id };
  const isAsked = asked.fields.some((field) => field.id === id);
  if (asked.kind === 'fixed')
    return isAsked ? passes('shape.fixed-set', facts) : fails('shape.not-in-fixed-set', facts);
  if (asked.kind === 'default')
    return isAsked ? passes('shape.default-set', facts) : fails('shape.not-in-default-set', facts);
  if (!isAsked) {
    const at = asked.sent.findIndex((sent) => sent === id || sent === slashKeyOf(id));
    if (at >= 400) return fails('shape.beyond-400', facts);
    return at >= 0 && asked.sent[at] !== id ? fails('shape.slash-ignored', facts) : fails('shape.not-asked', facts);
  }
  const parent = asked.humanReadable === 'REPLACE' ? textAbove(asked, id, view, person) : null;
  return parent === null ? passes('shape.asked', facts) : fails('shape.below-text', { ...facts, parent });
}

/** A field whose text stands where this one would. */
function textAbove({ fields }: FieldsAsked, id: string, view: View, person: Person): string | null {
  const found = view.find(person);
  const above = fields.filter((field) => jsonPathOf(id).startsWith(`${jsonPathOf(field.id)}.`));
  const shown = found.kind === 'reached' ? view.reveal(found.reached.rights, above) : [];
  return shown.find(({ field, show }) => show !== 'null' && person.value(field.id) !== null)?.field.id ?? null;
}
