import {
  type AnyTableId,
  type BulkEndpoint,
  bulkEndpoints,
  missingPermissionEntry,
  moreBulkEndpoints,
  type QueryOf,
  type Switches,
} from '@hibob-kit/schemas';
import { type AnyTable, type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { type Binding, bind, type Input } from './bind.ts';
import { type BulkPage, cutPage, type PersonRows } from './bulk-page.ts';
import { restrictedHeaders, restrictedIn, restrictedPart, type SeenRow } from './column-rights.ts';
import { cursorText, readCursor } from './cursor.ts';
import { badRequest, forbidden, json, notFound, type Result } from './result.ts';
import { rowWire } from './row-wire.ts';
import type { Reached, View } from './view.ts';

/** GET /bulk/people/{table}: many employees' rows in pages. Whoever is inactive is in it as far as the access rights go. */
export const bulkBindings: readonly Binding[] = Object.entries({ ...bulkEndpoints, ...moreBulkEndpoints }).map(
  ([tableId, endpoint]) =>
    bind(endpoint, ({ query }: Input<BulkEndpoint>, view) => readBulk(tableId as AnyTableId, query, view)),
);

export function readBulk(tableId: KnownTableId, query: QueryOf<BulkEndpoint>, view: View): Result {
  const { switches } = view.company.data;
  const table = tableNamed(view.company.data, tableId);
  if (!table || (switches.bulkVariableAndEquities === '404' && lateTables.includes(tableId))) return notFound;
  if (!view.opens(tableId)) return forbidden;
  const from = readCursor(query.cursor, tableId);
  if (from === null) return badRequest('query.cursor: not a cursor of this table.');
  // The address table sends everybody, whoever is asked for (observed).
  const people =
    query.employeeIds && tableId !== 'address'
      ? askedPeople(tableId, query.employeeIds, view)
      : { seen: everyoneFrom(from.place, tableId, view), missing: [] };
  const page = cutPage(people.seen, from, query.limit, switches.bulkPageUnit);
  // Who was asked for and may not be seen is named once, on the first page (inferred).
  const errors = query.cursor === undefined ? people.missing.map(missingPermissionEntry) : [];
  const restricted = restrictedIn(page.people.flatMap(({ rows }) => rows));
  return json(bulkAnswer(table, page, errors, switches), restrictedHeaders(restricted));
}

/** Bulk endpoints that came in 2026 and may not be everywhere. Source: changelog. */
const lateTables: readonly KnownTableId[] = ['variable', 'equities'];

interface BulkPeople {
  readonly seen: Iterable<PersonRows>;
  readonly missing: readonly string[];
}

/** Rows are looked at only as far as a page goes: a table of 100,000 people has thousands of pages. */
function* everyoneFrom(place: number, tableId: KnownTableId, view: View): Generator<PersonRows> {
  for (const reached of view.reached(true)) {
    const rows = reached.person.index < place ? null : rowsOf(tableId, reached, view);
    if (rows !== null) yield rows;
  }
}

/** In the order asked. An id nobody has is answered like one outside the access rights, so as not to tell (inferred). */
function askedPeople(tableId: KnownTableId, ids: readonly string[], view: View): BulkPeople {
  const asked = [...new Set(ids)].map((id) => {
    const found = view.find(view.people.byId(id));
    return { id, rows: found.kind === 'reached' ? rowsOf(tableId, found.reached, view) : null };
  });
  return {
    seen: asked.flatMap(({ rows }, place) => (rows ? { ...rows, place } : [])),
    missing: asked.filter(({ rows }) => rows === null).map(({ id }) => id),
  };
}

function rowsOf(tableId: KnownTableId, reached: Reached, view: View): PersonRows | null {
  const seen = view.rows(tableId, reached);
  const { index, id } = reached.person;
  return seen.kind === 'rows' ? { place: index, employeeId: id, rows: seen.rows } : null;
}

function bulkAnswer(table: AnyTable, page: BulkPage, errors: readonly object[], switches: Switches): unknown {
  const employee = bulkRows[switches.bulkRows];
  return {
    results: page.people.map(({ employeeId, rows }) => ({ employeeId, ...employee(table, rows) })),
    response_metadata: { [switches.cursorKey]: page.next && cursorText(table.id, page.next) },
    ...(errors.length > 0 ? { errors } : cleanErrors[switches.cleanBulkErrors]),
  };
}

/** Wrapped rows carry what is restricted each for itself (documented); where flat rows say it is inferred. */
const bulkRows: Record<Switches['bulkRows'], (table: AnyTable, rows: readonly SeenRow[]) => object> = {
  flat: (table, rows) => ({
    values: rows.map((row) => rowWire(table, row)),
    ...restrictedPart(restrictedIn(rows)),
  }),
  wrapped: (table, rows) => ({
    values: rows.map((row) => ({ values: rowWire(table, row), ...restrictedPart(row.restricted ?? null) })),
  }),
};

const cleanErrors: Record<Switches['cleanBulkErrors'], object> = {
  absent: {},
  '[]': { errors: [] },
  '{}': { errors: {} },
};
