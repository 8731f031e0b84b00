import { type RecordId, type RecordKey, recordKey } from '../store/record.ts';

/** What is different in one table. */
export interface TableDiff<R> {
  readonly insert: readonly R[];
  readonly update: readonly R[];
  readonly unchanged: number;
  readonly gone: readonly RecordId[];
}

/**
 * Compares what was stored (record key → hash) with what was read. The stored records of people who were not read stay as they
 * were last seen. Nothing is ever deleted.
 */
export function diff<R extends RecordId & { readonly payloadHash: string }>(
  stored: ReadonlyMap<RecordKey, string>,
  read: readonly R[],
  wasRead: (employeeId: string) => boolean,
): TableDiff<R> {
  const insert: R[] = [];
  const update: R[] = [];
  const seen = new Set<RecordKey>();
  for (const record of read) {
    const key = recordKey(record);
    seen.add(key);
    const hash = stored.get(key);
    if (hash === undefined) insert.push(record);
    else if (hash !== record.payloadHash) update.push(record);
  }
  const gone = [...stored.keys()].filter((key) => !seen.has(key)).map(idOf);
  return {
    insert,
    update,
    unchanged: read.length - insert.length - update.length,
    gone: gone.filter(({ employeeId }) => wasRead(employeeId)),
  };
}

/** Nothing to compare: what is stored of this table stays as it is. */
export const untouched: TableDiff<never> = { insert: [], update: [], unchanged: 0, gone: [] };

/** Employee ids hold no slash; entry ids may. */
function idOf(key: RecordKey): RecordId {
  const slash = key.indexOf('/');
  return { employeeId: key.slice(0, slash), sourceEntryId: key.slice(slash + 1) };
}
