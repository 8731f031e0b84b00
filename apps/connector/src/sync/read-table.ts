import { bulkEndpoints, type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import type { Failure } from '../hibob/answer.ts';
import { bulkPages } from '../hibob/pages.ts';
import type { Checkpoint } from '../store/staging.ts';
import { provesHistory } from './history-shown.ts';
import { rowKeeper } from './kept-row.ts';
import { oneAhead } from './one-ahead.ts';
import { stageOneByOne } from './read-one-by-one.ts';
import { type Abandoned, begun, type Reader, stagePage } from './reader.ts';
import { notesOf, pathOf, type TableNotes } from './table-notes.ts';

/**
 * A table of everyone (`listed` null) or of some people, in bulk; person by person where this company's HiBob has no bulk table.
 * That 404 does not mean that the module is off (bulk equities have not been seen live).
 */
export async function stageTable(
  reader: Reader,
  table: TableId,
  listed: readonly string[] | null,
  everyone: readonly string[],
): Promise<Checkpoint | Failure | Abandoned> {
  const reached = reader.reached.get(table) ?? begun(table);
  if (reached.isDone || listed?.length === 0) return { ...reached, isDone: true };
  const people = listed ?? everyone;
  if (notesOf(reached).oneByOne) return stageOneByOne(reader, table, people, reached);
  const inBulk = await stageInBulk(reader, table, listed, reached);
  if (inBulk === 'no-bulk-table') return stageOneByOne(reader, table, people, begun(table));
  if (inBulk !== 'cursor-refused') return inBulk;
  // Nobody knows how long a cursor is good for: the table is read again from its first page.
  await reader.store.restart(reader.connectionId, table);
  const again = await stageInBulk(reader, table, listed, begun(table));
  return typeof again === 'string' && again !== 'abandoned'
    ? stageOneByOne(reader, table, people, begun(table))
    : again;
}

async function stageInBulk(
  reader: Reader,
  table: TableId,
  listed: readonly string[] | null,
  from: Checkpoint,
): Promise<Checkpoint | Failure | Abandoned | 'no-bulk-table' | 'cursor-refused'> {
  const { client, onProgress, abandoned, today } = reader;
  const endpoint = bulkEndpoints[table];
  const keep = rowKeeper(table, reader.plan);
  let reached = from;
  for await (const page of oneAhead(bulkPages(client, endpoint, listed, from.cursor))) {
    if (page.kind === 'not-found' && reached === from) return 'no-bulk-table';
    if (page.kind === 'refused' && reached === from && from.cursor !== null) return 'cursor-refused';
    if (page.kind !== 'answered') return page;
    const { results, nextCursor, errors, isLast } = page.body;
    const parts = rowsByEmployee(results, keep);
    const before = notesOf(reached);
    const notes: TableNotes = {
      path: pathOf(endpoint.path),
      oneByOne: false,
      historyShown: before.historyShown || [...parts.values()].some((own) => provesHistory(table, own, today)),
      notRead: [...before.notRead, ...errors.map(({ employeeId }) => employeeId)],
    };
    const count = results.reduce((sum, { values }) => sum + values.length, 0);
    reached = await stagePage(reader, reached, { parts, count }, { cursor: nextCursor, isDone: isLast, notes });
    onProgress({ step: `${tables[table].name} table`, done: reached.rows, total: null });
    if (abandoned() && !reached.isDone) return 'abandoned';
  }
  return reached;
}

/** Rows of one employee may come in several entries of a page. */
function rowsByEmployee(
  results: readonly { readonly employeeId: string; readonly values: readonly WireRow[] }[],
  keep: (row: WireRow) => WireRow,
): ReadonlyMap<string, readonly WireRow[]> {
  const rows = new Map<string, WireRow[]>();
  for (const { employeeId, values } of results) {
    const own = rows.get(employeeId) ?? [];
    own.push(...values.map(keep));
    rows.set(employeeId, own);
  }
  return rows;
}
