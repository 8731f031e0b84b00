import { type TableId, tableEndpoints, tables, type WireRow } from '@hibob-kit/schemas';
import type { Failure } from '../hibob/answer.ts';
import type { Checkpoint } from '../store/staging.ts';
import { provesHistory } from './history-shown.ts';
import { rowKeeper } from './kept-row.ts';
import { secondsLeft } from './progress.ts';
import { type Abandoned, type Reader, stagePage } from './reader.ts';
import { notesOf, pathOf, type TableNotes } from './table-notes.ts';

/** So many people, spread over the company, are asked first: if none of them has the table, the company does not. */
const sampleSize = 5;
/** People on one page of ours. */
const pageSize = 20;
/** So many refusals of single people, and it is the table that is refused. */
const mostRefusals = 5;

/** A table person by person. It costs a request a person, which the report of the sync counts. */
export async function stageOneByOne(
  reader: Reader,
  table: TableId,
  ids: readonly string[],
  from: Checkpoint,
): Promise<Checkpoint | Failure | Abandoned> {
  const none: TableNotes = { path: null, oneByOne: true, historyShown: false, notRead: [] };
  const end = { cursor: null, isDone: true };
  if (from.cursor === null) {
    const has = await hasTable(reader, table, ids);
    if (typeof has !== 'boolean') return has;
    if (!has) return stagePage(reader, from, { parts: new Map(), count: 0 }, { ...end, notes: none });
  }
  return stageEveryone(reader, table, ids, from);
}

async function hasTable({ client }: Reader, table: TableId, ids: readonly string[]): Promise<boolean | Failure> {
  const step = Math.max(1, ids.length / sampleSize);
  const sample = new Set(
    Array.from({ length: Math.min(sampleSize, ids.length) }, (_, n) => ids[Math.floor(n * step)] ?? ''),
  );
  let refused: Failure | null = null;
  for (const id of sample) {
    const answer = await client.call(tableEndpoints[table], { path: { id } });
    if (answer.kind === 'answered') return true;
    if (answer.kind !== 'not-found' && answer.kind !== 'forbidden') return answer;
    if (answer.kind === 'forbidden') refused = answer;
  }
  return refused ?? false;
}

async function stageEveryone(
  reader: Reader,
  table: TableId,
  ids: readonly string[],
  from: Checkpoint,
): Promise<Checkpoint | Failure | Abandoned> {
  const { client, clock, plan, onProgress, abandoned, today } = reader;
  const keep = rowKeeper(table, plan);
  const cursor = from.cursor ?? '';
  const left = ids.filter((id) => id > cursor);
  const startedAt = clock.now();
  let reached = from;
  let refusals = 0;
  for (let at = 0; at === 0 || at < left.length; at += pageSize) {
    const parts = new Map<string, readonly WireRow[]>();
    const notRead: string[] = [];
    const page = left.slice(at, at + pageSize);
    for (const id of page) {
      if (abandoned()) return 'abandoned';
      const answer = await client.call(tableEndpoints[table], { path: { id } });
      if (answer.kind === 'answered') parts.set(id, answer.body.values.map(keep));
      else if (answer.kind === 'not-found') parts.set(id, []);
      // Of one person it means that they are out of reach since we asked who is there.
      else if (answer.kind === 'forbidden' && !answer.html && ++refusals <= mostRefusals) notRead.push(id);
      else return answer;
    }
    const before = notesOf(reached);
    const notes: TableNotes = {
      path: pathOf(tableEndpoints[table].path),
      oneByOne: true,
      historyShown: before.historyShown || [...parts.values()].some((own) => provesHistory(table, own, today)),
      notRead: [...before.notRead, ...notRead],
    };
    const count = [...parts.values()].reduce((sum, rows) => sum + rows.length, 0);
    const isDone = at + pageSize >= left.length;
    reached = await stagePage(reader, reached, { parts, count }, { cursor: page.at(-1) ?? cursor, isDone, notes });
    const done = ids.length - left.length + Math.min(at + pageSize, left.length);
    onProgress({
      step: `${tables[table].name} table`,
      done,
      total: ids.length,
      secondsLeft: secondsLeft(Math.min(at + pageSize, left.length), left.length, clock.now() - startedAt),
    });
  }
  return reached;
}
