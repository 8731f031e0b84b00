import { chosenItems } from '@hibob-kit/permissions';
import { alreadySyncing, holdLost } from '../desk.ts';
import { everythingNow } from '../store/asked.ts';
import { HoldLost, whileHeld } from '../store/hold.ts';
import { type EquityGrantRecord, recordKey } from '../store/record.ts';
import type { Connection, Store } from '../store/store.ts';
import { diff } from '../sync/diff.ts';
import { type Trouble, trouble } from '../trouble.ts';
import { wanted } from '../wanted.ts';
import { type Mistake, parseEquity, personKey, uploadPath } from './parse-equity.ts';

export interface EquityUpload {
  /** Written. false for a dry run, and where there is a mistake. */
  readonly taken: boolean;
  /** Grants in the file that can be taken. */
  readonly grants: number;
  readonly mistakes: readonly Mistake[];
}

/** Equity from a file, where HiBob's own table is not shared. An upload is a run: what was known before stays known. */
export async function uploadEquity(
  store: Store,
  connection: Connection,
  csv: string,
  { dryRun, at }: { readonly dryRun: boolean; readonly at: string },
): Promise<EquityUpload | Trouble> {
  if (chosenItems(wanted, connection.selection).some(({ table }) => table === 'equities')) return sharedAlready;
  const { records, mistakes } = parseEquity(csv, await peopleOf(store, connection.id));
  if (dryRun || mistakes.length > 0) return { taken: false, grants: records.length, mistakes };
  const hold = await store.hold(connection.id);
  if (hold === null) return alreadySyncing(connection.name);
  try {
    await write(whileHeld(store, hold), connection.id, records, at);
  } catch (error) {
    if (error instanceof HoldLost) return holdLost;
    throw error;
  } finally {
    await hold.letGo();
  }
  return { taken: true, grants: records.length, mistakes: [] };
}

async function write(store: Store, connectionId: string, records: readonly EquityGrantRecord[], at: string) {
  const held = new Map<string, string>();
  for await (const page of store.pages(connectionId, 'equity_grant', { ...everythingNow, anyPresence: true }, 1000)) {
    for (const row of page) if (row.sourcePath === uploadPath) held.set(recordKey(row), row.payloadHash);
  }
  const { insert, update, gone } = diff(held, records, () => true);
  const runId = await store.startRun(connectionId, 'upload', at);
  const recordedAt = await store.recordTime(connectionId, runId, at);
  await store.apply(
    connectionId,
    { runId, recordedAt, fetchedAt: at },
    {
      insert: { equity_grant: insert },
      update: { equity_grant: update },
      gone: { equity_grant: gone },
      absent: [],
      fingerprints: new Map(),
    },
  );
  await store.finishRun(runId, 'synced', { grants: records.length }, at);
}

const sharedAlready = trouble(
  'usage',
  'HiBob’s own equity table is shared, and two sources of equity would count grants twice.',
  'Leave it out first: sync --without equity. Then upload again.',
);

async function peopleOf(store: Store, connectionId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const people = new Map<string, string[]>();
  const add = (key: string, id: string) => people.set(key, [...(people.get(key) ?? []), id]);
  for await (const page of store.pages(connectionId, 'employee', everythingNow, 1000)) {
    for (const { employeeId, employeeNumber, email } of page) {
      add(personKey('employeeId', employeeId), employeeId);
      if (employeeNumber !== null) add(personKey('employeeNumber', employeeNumber), employeeId);
      if (email !== null) add(personKey('email', email), employeeId);
    }
  }
  return people;
}
