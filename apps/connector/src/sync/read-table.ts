import { bulkEndpoints, type TableId, tableEndpoints, tables, type WireRow } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import { bulkPages } from '../hibob/pages.ts';
import { rowKeeper } from './kept-row.ts';
import type { Abandoned, Reader } from './read.ts';
import type { TableSource } from './source.ts';

/** A table of everyone: in bulk, or person by person where this company's HiBob has no bulk table (not seen live for equities). */
export async function readTable(
  reader: Reader,
  table: TableId,
  ids: Promise<readonly string[] | Failure>,
): Promise<TableSource | Failure | Abandoned> {
  const inBulk = await readInBulk(reader, table);
  if (inBulk === 'abandoned' || !isFailure(inBulk) || inBulk.kind !== 'not-found') return inBulk;
  const known = await ids;
  return isFailure(known) ? known : readOneByOne(reader, table, known);
}

async function readInBulk(
  { client, plan, onProgress, abandoned }: Reader,
  table: TableId,
): Promise<TableSource | Failure | Abandoned> {
  const keep = rowKeeper(table, plan);
  const byEmployee = new Map<string, WireRow[]>();
  let done = 0;
  for await (const page of bulkPages(client, bulkEndpoints[table], null)) {
    if (page.kind !== 'answered') return page;
    for (const { employeeId, values } of page.body.results) {
      const own = byEmployee.get(employeeId) ?? [];
      own.push(...values.map(keep));
      byEmployee.set(employeeId, own);
      done += values.length;
    }
    onProgress({ step: stepOf(table), done, total: null });
    if (abandoned()) return 'abandoned';
  }
  return { kind: 'rows', path: pathOf(bulkEndpoints[table].path), byEmployee };
}

/** So many 404 in a row, and the table itself is not there: a module that is not switched on. */
const enoughNotFound = 3;

async function readOneByOne(
  { client, plan, onProgress, abandoned }: Reader,
  table: TableId,
  ids: readonly string[],
): Promise<TableSource | Failure | Abandoned> {
  const keep = rowKeeper(table, plan);
  const byEmployee = new Map<string, readonly WireRow[]>();
  let notFound = 0;
  for (const [index, id] of ids.entries()) {
    if (abandoned()) return 'abandoned';
    const answer = await client.call(tableEndpoints[table], { path: { id } });
    if (answer.kind === 'answered') byEmployee.set(id, answer.body.values.map(keep));
    else if (answer.kind !== 'not-found') return answer;
    else if (byEmployee.size === 0 && ++notFound >= enoughNotFound) return { kind: 'not-available' };
    onProgress({ step: stepOf(table), done: index + 1, total: ids.length });
  }
  if (byEmployee.size === 0) return { kind: 'not-available' };
  return { kind: 'rows', path: pathOf(tableEndpoints[table].path), byEmployee };
}

function stepOf(table: TableId): string {
  return `${tables[table].name} table`;
}

function pathOf(path: string): string {
  return path.slice(1);
}
