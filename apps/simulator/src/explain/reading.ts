import {
  type AnyTableId,
  type BodyOf,
  bulkEndpoints,
  employeeEndpoints,
  type Field,
  type HumanReadable,
  listProfiles,
  moreBulkEndpoints,
  moreTableEndpoints,
  readPerson,
  searchPeople,
  tableEndpoints,
} from '@hibob-kit/schemas';
import type { Person } from '../company/people.ts';
import type { KnownTableId } from '../company/tables/table-named.ts';
import { askedFields } from '../hibob/asked-fields.ts';
import { indexOf } from '../hibob/company-index.ts';
import { destinationOf } from '../hibob/destination.ts';
import { identified } from '../hibob/edit-person.ts';
import { profileFieldIds } from '../hibob/profiles.ts';
import { type SentField, sentFields } from '../hibob/sent-fields.ts';
import type { View } from '../hibob/view.ts';
import { type DoorReading, doorReading } from './door-reading.ts';
import { type PastRequest, parsedBody } from './past-request.ts';

/** What a request wants to read, as far as it can be explained field by field. */
export type Reading =
  | {
      readonly kind: 'people';
      readonly fields: FieldsAsked;
      /** Whom the filter names; null: everybody. */
      readonly named: ReadonlySet<Person> | null;
      readonly showInactive: boolean;
      readonly canAskInactive: boolean;
      readonly endpoint: 'search' | 'profiles';
    }
  | { readonly kind: 'person'; readonly fields: FieldsAsked; readonly person: Person | null }
  | { readonly kind: 'table'; readonly tableId: KnownTableId; readonly person: Person | null }
  | {
      readonly kind: 'bulk';
      readonly tableId: KnownTableId;
      readonly named: ReadonlySet<Person> | null;
      readonly fromStart: boolean;
    }
  /** A change of somebody's fields. */
  | { readonly kind: 'update'; readonly person: Person | null; readonly sent: readonly SentField[] }
  | DoorReading;

export interface FieldsAsked {
  readonly kind: 'listed' | 'default' | 'fixed';
  readonly fields: readonly Field[];
  /** As the request spells them. */
  readonly sent: readonly string[];
  readonly humanReadable: HumanReadable;
}

/** Asked for each employee of an answer anew, so a request is read once for each view. */
export function readingOf(request: PastRequest, view: View): Reading {
  const known = readings.get(view) ?? new WeakMap<PastRequest, Reading>();
  readings.set(view, known);
  const reading = known.get(request) ?? read(request, view);
  known.set(request, reading);
  return reading;
}

const readings = new WeakMap<View, WeakMap<PastRequest, Reading>>();

function read(request: PastRequest, view: View): Reading {
  const { endpoint, path } = destinationOf(request.method, request.path);
  const id = endpoint?.id ?? '';
  const query = Object.fromEntries(new URLSearchParams(request.query));
  const door = () => doorReading({ endpoint, path, query, body: parsedBody(request) }, view);
  if (id === searchPeople.id) {
    const body = searchPeople.body.safeParse(parsedBody(request) ?? {});
    return (body.success ? searchReading(body.data, view) : null) ?? door();
  }
  if (id === readPerson.id) {
    const body = readPerson.body.safeParse(parsedBody(request) ?? {});
    const fields = body.success ? fieldsAsked(body.data.fields, body.data.humanReadable, view) : null;
    return fields ? { kind: 'person', fields, person: identified(view, path.identifier) } : door();
  }
  if (id === listProfiles.id) {
    const { fieldById } = indexOf(view.company.data);
    const fields = profileFieldIds.flatMap((one) => fieldById.get(one) ?? []);
    const asked: FieldsAsked = { kind: 'fixed', fields, sent: [], humanReadable: 'none' };
    return {
      kind: 'people',
      fields: asked,
      named: null,
      showInactive: false,
      canAskInactive: false,
      endpoint: 'profiles',
    };
  }
  if (id === employeeEndpoints.update.id) {
    const body = employeeEndpoints.update.body.safeParse(parsedBody(request));
    const sent = body.success ? sentFields(body.data, view.company.data.fields) : null;
    return sent ? { kind: 'update', person: identified(view, path.identifier), sent } : door();
  }
  const tableId = tablesRead.get(id) ?? (id === 'custom-tables.rows' ? customId(path.custom_table_id) : null);
  if (tableId) return { kind: 'table', tableId, person: view.people.byId(path.id ?? path.employee_id ?? '') };
  const bulkId = bulkRead.get(id) ?? (id === 'bulk.custom-table' ? customId(path.custom_table_id) : null);
  if (!bulkId) return door();
  // The address table sends everybody, whoever is asked for (observed).
  const ids = bulkId === 'address' ? null : (query.employeeIds?.split(',') ?? null);
  return { kind: 'bulk', tableId: bulkId, named: people(ids, view), fromStart: query.cursor === undefined };
}

const idsOf = (rows: Readonly<Record<string, { readonly id: string }>>) =>
  Object.entries(rows).map(([tableId, { id }]) => [id, tableId as AnyTableId] as const);

const tablesRead = new Map<string, KnownTableId>([...idsOf(tableEndpoints), ...idsOf(moreTableEndpoints)]);
const bulkRead = new Map<string, KnownTableId>([...idsOf(bulkEndpoints), ...idsOf(moreBulkEndpoints)]);

function customId(id: string | undefined): KnownTableId | null {
  return id?.includes('__table_') ? (id as KnownTableId) : null;
}

function searchReading(body: BodyOf<typeof searchPeople>, view: View): Reading | null {
  const fields = fieldsAsked(body.fields, body.humanReadable, view);
  if (!fields) return null;
  const [filter] = body.filters ?? [];
  const find = filter?.fieldPath === 'root.email' ? view.people.byEmail : view.people.byId;
  const named = filter ? new Set(filter.values.flatMap((value) => find(value) ?? [])) : null;
  const showInactive = body.showInactive ?? false;
  return { kind: 'people', fields, named, showInactive, canAskInactive: true, endpoint: 'search' };
}

function fieldsAsked(
  sent: readonly string[] | null | undefined,
  humanReadable: HumanReadable,
  view: View,
): FieldsAsked | null {
  const asked = askedFields(sent, view);
  return asked.kind === 'too-many' ? null : { ...asked, sent: sent ?? [], humanReadable };
}

function people(ids: readonly string[] | null, view: View): ReadonlySet<Person> | null {
  return ids && new Set(ids.flatMap((id) => view.people.byId(id.trim()) ?? []));
}
