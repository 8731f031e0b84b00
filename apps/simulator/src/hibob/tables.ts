import {
  type AnyTableId,
  moreTableEndpoints,
  type Switches,
  type TableEndpoint,
  tableEndpoints,
} from '@hibob-kit/schemas';
import { type KnownTableId, tableNamed } from '../company/tables/table-named.ts';
import { type Binding, bind, type Input, refusingJsonType } from './bind.ts';
import { restrictedHeaders, restrictedIn, restrictedPart } from './column-rights.ts';
import { keptFor } from './kept.ts';
import { humanContextOf } from './person-text.ts';
import { badRequest, blank, forbidden, notFound, type Result, written } from './result.ts';
import { rowTexts, rowWire } from './row-wire.ts';
import type { Found, Reached, View } from './view.ts';

/** GET /people/{id}/{table}: one employee's rows, oldest first, no pages. */
export const tablesBindings: readonly Binding[] = [
  ...Object.entries(tableEndpoints).map(([id, endpoint]) => tableBinding(id as AnyTableId, endpoint)),
  tableBinding('training', moreTableEndpoints.training),
  refusingJsonType(tableBinding('bank-accounts', moreTableEndpoints['bank-accounts'])),
];

function tableBinding(tableId: AnyTableId, endpoint: TableEndpoint): Binding {
  return bind(endpoint, ({ path, query }: Input<TableEndpoint>, view) =>
    readTable(tableId, path.id ?? '', query.includeHumanReadable, view),
  );
}

export function readTable(tableId: KnownTableId, employeeId: string, human: string | undefined, view: View): Result {
  // Another spelling of a boolean lands on the web app's page (relied on by running programs).
  if (human !== undefined && human !== 'true' && human !== 'false') return { kind: 'page', status: 200 };
  const found = view.find(view.people.byId(employeeId));
  if (found.kind !== 'reached') return unreached(found, view);
  const { reached } = found;
  const { index } = reached.person;
  return keptFor<Result>(view, human === 'true' ? `table with texts ${tableId}` : `table ${tableId}`).of(index, () =>
    view.people.readFor(index, () => tableAnswer(tableId, reached, human === 'true', view)),
  );
}

/** Nobody with this id, or nobody within reach: what any table of theirs is answered with. */
export function unreached({ kind }: Exclude<Found, { kind: 'reached' }>, { company }: View): Result {
  return kind === 'outside' ? forbidden : unknownEmployee[company.data.switches.unknownEmployeeOnTable];
}

const unknownEmployee: Record<Switches['unknownEmployeeOnTable'], Result> = {
  '404': notFound,
  '403': forbidden,
  '400': badRequest('There is no such employee.'),
};

function tableAnswer(tableId: KnownTableId, reached: Reached, withTexts: boolean, view: View): Result {
  const table = tableNamed(view.company.data, tableId);
  if (!table) return notFound;
  const seen = view.rows(tableId, reached);
  if (seen.kind === 'forbidden') return forbidden;
  if (seen.rows.length === 0 && view.company.data.switches.emptyTable === 'empty body') return blank(200);
  const values = seen.rows.map((row) => ({
    ...rowWire(table, row),
    ...(withTexts ? { humanReadable: rowTexts(table, row, humanContextOf(view)) } : {}),
  }));
  const restricted = restrictedIn(seen.rows);
  return written({ values, ...restrictedPart(restricted) }, restrictedHeaders(restricted));
}
