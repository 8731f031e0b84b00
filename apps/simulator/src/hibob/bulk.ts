import { latelyKept } from '@hibob-kit/scenarios';
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
import { keptFor } from './kept.ts';
import { badRequest, forbidden, notFound, type Result, written } from './result.ts';
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
  const isFirst = query.cursor === undefined;
  const pageOf = ({ seen, missing }: BulkPeople): Result => {
    const page = cutPage(seen, from, query.limit, switches.bulkPageUnit);
    // Who was asked for and may not be seen is named once, on the first page (inferred).
    const errors = isFirst ? missing.map(missingPermissionEntry) : [];
    const restricted = restrictedIn(page.people.flatMap(({ rows }) => rows));
    return written(bulkAnswer(table, page, errors, switches), restrictedHeaders(restricted));
  };
  // The address table sends everybody, whoever is asked for (observed).
  if (query.employeeIds && tableId !== 'address') return pageOf(askedPeople(tableId, query.employeeIds, view));
  const { place, row } = from;
  return keptFor(view, sheetNameOf(tableId)).whole(`${query.limit} from ${place} ${row}`, () =>
    pageOf({ seen: everyoneFrom(place, tableId, view), missing: [] }),
  );
}

const sheetNameOf = (tableId: KnownTableId) => sheetNames(tableId, () => `bulk ${tableId}`);
const sheetNames = latelyKept<KnownTableId, string>(64);

/** Bulk endpoints that came in 2026 and may not be everywhere. Source: changelog. */
const lateTables: readonly KnownTableId[] = ['variable', 'equities'];

interface BulkPeople {
  readonly seen: Iterable<PersonRows>;
  readonly missing: readonly string[];
}

/** One by one, as a page takes them: nobody is looked at who stands before it or after. */
function* everyoneFrom(place: number, tableId: KnownTableId, view: View): Iterable<PersonRows> {
  for (let index = place; index < view.people.size; index += 1) {
    const reached = view.reachedAt(index, true);
    const rows = reached && rowsOf(tableId, reached, view);
    if (rows) yield rows;
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
