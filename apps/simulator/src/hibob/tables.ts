import { type Switches, type TableEndpoint, type TableId, tableEndpoints, tableIds, tables } from '@hibob-kit/schemas';
import { type Binding, bind, type Input } from './bind.ts';
import { humanContextOf } from './person-text.ts';
import { badRequest, blank, forbidden, json, notFound, type Result } from './result.ts';
import { rowTexts, rowWire } from './row-wire.ts';
import type { Reached, View } from './view.ts';

/** GET /people/{id}/{table}: one employee's rows, oldest first, no pages. */
export const tablesBindings: readonly Binding[] = tableIds.map((tableId) =>
  bind(tableEndpoints[tableId], (input, view) => readTable(tableId, input, view)),
);

function readTable(tableId: TableId, { path, query }: Input<TableEndpoint>, view: View): Result {
  const human = query.includeHumanReadable;
  // Another spelling of a boolean lands on the web app's page (relied on by running programs).
  if (human !== undefined && human !== 'true' && human !== 'false') return { kind: 'page', status: 200 };
  const found = view.find(view.people.byId(path.id ?? ''));
  if (found.kind === 'unknown') return unknownEmployee[view.company.data.switches.unknownEmployeeOnTable];
  return found.kind === 'outside' ? forbidden : tableAnswer(tableId, found.reached, human === 'true', view);
}

const unknownEmployee: Record<Switches['unknownEmployeeOnTable'], Result> = {
  '404': notFound,
  '403': forbidden,
  '400': badRequest('There is no such employee.'),
};

function tableAnswer(tableId: TableId, reached: Reached, withTexts: boolean, view: View): Result {
  const seen = view.rows(tableId, reached);
  if (seen.kind === 'forbidden') return forbidden;
  if (seen.rows.length === 0 && view.company.data.switches.emptyTable === 'empty body') return blank(200);
  const table = tables[tableId];
  return json({
    values: seen.rows.map((row) => ({
      ...rowWire(table, row),
      ...(withTexts ? { humanReadable: rowTexts(table, row, humanContextOf(view)) } : {}),
    })),
  });
}
