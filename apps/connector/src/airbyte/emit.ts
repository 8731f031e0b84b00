import type { Outlet } from '../outlet.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import { type ChosenStream, deletedField } from './catalog.ts';
import type { Message, StreamRecord } from './message.ts';
import { stateOf } from './state.ts';

/** Emits the chosen streams from what is stored. A stream's state comes after its last record, so a broken one comes again. */
export async function* emit(
  outlet: Pick<Outlet, 'exportTable'>,
  connection: string,
  chosen: readonly ChosenStream[],
  states: ReadonlyMap<string, string>,
  now: () => number,
): AsyncGenerator<Message, Trouble | null> {
  for (const { table, mode } of chosen) {
    const since = mode === 'incremental' ? (states.get(table) ?? null) : null;
    yield statusOf(table, 'STARTED', now());
    const pieces = await outlet.exportTable(connection, {
      table,
      format: 'jsonl',
      includeGone: false,
      asOf: null,
      changedSince: since,
      validOn: null,
    });
    if (isTrouble(pieces)) {
      yield statusOf(table, 'INCOMPLETE', now());
      return pieces;
    }
    let count = 0;
    let latest = since;
    for await (const row of rowsIn(pieces)) {
      if (count === 0) yield statusOf(table, 'RUNNING', now());
      count += 1;
      latest = latestOf(latest, row);
      yield { type: 'RECORD', record: recordOf(table, row, now()) };
    }
    yield { type: 'STATE', state: stateOf(table, mode === 'incremental' ? latest : null, count) };
    yield statusOf(table, 'COMPLETE', now());
  }
  return null;
}

type Row = Readonly<Record<string, unknown>>;

function recordOf(stream: string, row: Row, emitted_at: number): StreamRecord {
  const data = 'recordedTo' in row ? { ...row, [deletedField]: row.recordedTo } : row;
  return { stream, data, emitted_at };
}

/** Record times only grow, so the latest one seen is how far the destination has come. */
function latestOf(before: string | null, { recordedFrom, recordedTo }: Row): string | null {
  const moments = [before, recordedFrom, recordedTo].filter((moment) => typeof moment === 'string');
  return moments.sort().at(-1) ?? null;
}

async function* rowsIn(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Row> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const piece of pieces) {
    const text = typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Row;
  }
}

function statusOf(
  name: string,
  status: 'STARTED' | 'RUNNING' | 'COMPLETE' | 'INCOMPLETE',
  emitted_at: number,
): Message {
  const stream_status = { stream_descriptor: { name }, status };
  return { type: 'TRACE', trace: { type: 'STREAM_STATUS', emitted_at, stream_status } };
}
