import {
  type BulkEndpoint,
  bulkEndpoints,
  missingPermissionEntry,
  type Switches,
  type TableId,
  tableIds,
  tables,
} from '@hibob-kit/schemas';
import { type Binding, bind, type Input } from './bind.ts';
import { type BulkPage, cutPage, type PersonRows } from './bulk-page.ts';
import { cursorText, readCursor } from './cursor.ts';
import { badRequest, forbidden, json, notFound, type Result } from './result.ts';
import { rowWire } from './row-wire.ts';
import type { Reached, View } from './view.ts';

/** GET /bulk/people/{table}: many employees' rows in pages. Whoever is inactive is in it as far as the access rights go. */
export const bulkBindings: readonly Binding[] = tableIds.map((tableId) =>
  bind(bulkEndpoints[tableId], (input, view) => readBulk(tableId, input, view)),
);

function readBulk(tableId: TableId, { query }: Input<BulkEndpoint>, view: View): Result {
  const { switches } = view.company.data;
  if (switches.bulkVariableAndEquities === '404' && lateTables.includes(tableId)) return notFound;
  if (!view.opens(tableId)) return forbidden;
  const from = readCursor(query.cursor, tableId);
  if (from === null) return badRequest('query.cursor: not a cursor of this table.');
  const people = query.employeeIds ? askedPeople(tableId, query.employeeIds, view) : everyone(tableId, view);
  const page = cutPage(people.seen, from, query.limit, switches.bulkPageUnit);
  // Who was asked for and may not be seen is named once, on the first page (inferred).
  const errors = query.cursor === undefined ? people.missing.map(missingPermissionEntry) : [];
  return json(bulkAnswer(tableId, page, errors, switches));
}

/** Bulk endpoints that came in 2026 and may not be everywhere. Source: changelog. */
const lateTables: readonly TableId[] = ['variable', 'equities'];

interface BulkPeople {
  readonly seen: readonly PersonRows[];
  readonly missing: readonly string[];
}

function everyone(tableId: TableId, view: View): BulkPeople {
  return { seen: view.reached(true).flatMap((reached) => rowsOf(tableId, reached, view) ?? []), missing: [] };
}

/** In the order asked. An id nobody has is answered like one outside the access rights, so as not to tell (inferred). */
function askedPeople(tableId: TableId, ids: readonly string[], view: View): BulkPeople {
  const asked = [...new Set(ids)].map((id) => {
    const found = view.find(view.people.byId(id));
    return { id, rows: found.kind === 'reached' ? rowsOf(tableId, found.reached, view) : null };
  });
  return {
    seen: asked.flatMap(({ rows }, place) => (rows ? { ...rows, place } : [])),
    missing: asked.filter(({ rows }) => rows === null).map(({ id }) => id),
  };
}

function rowsOf(tableId: TableId, reached: Reached, view: View): PersonRows | null {
  const seen = view.rows(tableId, reached);
  const { index, id } = reached.person;
  return seen.kind === 'rows' ? { place: index, employeeId: id, rows: seen.rows } : null;
}

function bulkAnswer(tableId: TableId, page: BulkPage, errors: readonly object[], switches: Switches): unknown {
  const wire = (row: PersonRows['rows'][number]) => {
    const flat = rowWire(tables[tableId], row);
    return switches.bulkRows === 'wrapped' ? { values: flat } : flat;
  };
  return {
    results: page.people.map(({ employeeId, rows }) => ({ employeeId, values: rows.map(wire) })),
    response_metadata: { [switches.cursorKey]: page.next && cursorText(tableId, page.next) },
    ...(errors.length > 0 ? { errors } : cleanErrors[switches.cleanBulkErrors]),
  };
}

const cleanErrors: Record<Switches['cleanBulkErrors'], object> = {
  absent: {},
  '[]': { errors: [] },
  '{}': { errors: {} },
};
