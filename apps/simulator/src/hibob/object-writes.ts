import type { CompanyData } from '@hibob-kit/scenarios';
import type { FieldProblem, NamedList, ObjectCells, ObjectField, ObjectKind, Value } from '@hibob-kit/schemas';
import { isDay } from '../company/calendar.ts';
import { badRequest, type Result, refused } from './result.ts';

/** What a write carries for an object, field by field; a nested object stands where a value would. */
export type WrittenFields = Readonly<Record<string, { readonly value?: unknown; readonly objectType?: unknown }>>;

export type Checked =
  | { readonly kind: 'fit'; readonly cells: ObjectCells }
  | { readonly kind: 'refused'; readonly result: Result };

/**
 * The values to keep. Fields that HiBob sets itself or does not know are passed over (an integrator: accepted, and not kept). `whole`:
 * the object is new, so that no mandatory field may be missing.
 */
export function checkedCells(kind: ObjectKind, written: WrittenFields, whole: boolean, data: CompanyData): Checked {
  const fields = kind.fields.filter(({ write }) => write !== null);
  const held = fields
    .filter(({ id }) => id in written)
    .map((field) => [field, written[field.id]?.value ?? null] as const);
  const given = new Set(held.filter(([, value]) => value !== null).map(([{ id }]) => id));
  const missing = fields.filter(({ id, write }) => write === 'mandatory' && (whole || id in written) && !given.has(id));
  if (missing.length > 0) return { kind: 'refused', result: missingFields(missing.map(({ id }) => id)) };
  const misfit = held.find(([field, value]) => value !== null && !fits(field, value, data));
  if (misfit) return { kind: 'refused', result: misfitting(misfit[0], misfit[1]) };
  // `fits` let nothing pass that is no value.
  return { kind: 'fit', cells: Object.fromEntries(held.map(([{ id }, value]) => [id, value as Value])) };
}

/** Shape and code observed for mandatory fields. */
export function missingFields(fieldIds: readonly string[]): Result {
  const problem = (id: string): FieldProblem => ({
    error: 'MISSING_MANDATORY_FIELD',
    message: `Missing mandatory field '${id}'`,
  });
  return refused({ status: 400, body: { errors: Object.fromEntries(fieldIds.map((id) => [id, problem(id)])) } });
}

/** 400 for an id of the wrong type (an integrator, live); its body is not known. */
function misfitting({ id, type, list }: ObjectField, value: unknown): Result {
  const what = list === null ? `of type ${type}` : `in list ${list}`;
  return badRequest(`${id}: ${JSON.stringify(value)} isn't a value ${what}.`);
}

function fits({ type, list }: ObjectField, value: unknown, { lists }: CompanyData): boolean {
  if (list !== null) return itemIds(lists, list).has(value);
  if (type === 'number') return Number.isFinite(value);
  if (type === 'date') return typeof value === 'string' && isDay(value);
  if (type === 'currency') return Number.isFinite(value) || isMoney(value);
  return typeof value === 'string';
}

function isMoney(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('value' in value) || !('currency' in value)) return false;
  return Number.isFinite(value.value) && typeof value.currency === 'string';
}

/** Strings in plain lists, numbers in entity lists: the type counts too. */
function itemIds(lists: readonly NamedList[], name: string): ReadonlySet<unknown> {
  const ids = (items: NamedList['items']): unknown[] => items.flatMap((one) => [one.id, ...ids(one.children)]);
  return new Set(ids(lists.find((list) => list.name === name)?.items ?? []));
}
