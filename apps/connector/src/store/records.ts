import { setImmediate as breathe } from 'node:timers/promises';
import { and, eq, isNull, notLike, type SQL, sql } from 'drizzle-orm';
import { among } from './among.ts';
import { type Closing, closeVersions, keepFingerprints, markAbsent, rowsToInsert } from './bulk-writes.ts';
import type { Database } from './database.ts';
import { HoldLost, holdClass } from './hold.ts';
import { type RecordKey, type RecordTable, recordKey, recordTables } from './record.ts';
import type { Changes, Store, Writing } from './store.ts';
import { tables } from './tables.ts';

type Records = Pick<Store, 'hashes' | 'holdsAnything' | 'apply' | 'survey'>;

export function recordsIn(db: Database): Records {
  return {
    hashes: async (connectionId, employeeIds) => {
      const held = recordTables.map((name) => heldIn(name, connectionId, employeeIds));
      const rows = await db
        .select({
          table: sql<RecordTable>`t`,
          employeeId: sql<string>`e`,
          sourceEntryId: sql<string>`s`,
          payloadHash: sql<string>`h`,
        })
        .from(sql`(${sql.join(held, sql` union all `)}) as held(t, e, s, h)`);
      const hashes = new Map(recordTables.map((name) => [name, new Map<RecordKey, string>()]));
      for (const row of rows) hashes.get(row.table)?.set(recordKey(row), row.payloadHash);
      return hashes;
    },

    holdsAnything: async (connectionId) => {
      const held = recordTables.map(
        (name) => sql`exists (select from ${tables[name]} where ${eq(tables[name].connectionId, connectionId)})`,
      );
      const [row] = await db.select({ any: sql<boolean>`${sql.join(held, sql` or `)}` }).from(sql`(select) as once`);
      return row?.any === true;
    },

    apply: (connectionId, writing, changes) =>
      db.transaction(async (transaction) => {
        // Two processes on one PostgreSQL would lock the same rows in different order. A page need not be on the disk before the next one:
        // a server that falls loses the last ones whole, and the sync that did not end is done again; the end of a run waits for all of them.
        await transaction.execute(sql`
          select pg_advisory_xact_lock(hashtext(${connectionId})), set_config('synchronous_commit', 'off', true)`);
        await mustHold(transaction, connectionId, writing.session ?? null);
        for (const name of recordTables) await write(transaction, name, connectionId, writing, changes);
        await keepFingerprints(transaction, connectionId, changes.fingerprints);
        await markAbsent(transaction, connectionId, writing, changes.absent);
      }),

    // PGlite never does it by itself, and a server only a while later.
    survey: async (names) => {
      for (const name of names) await db.execute(sql`analyze ${tables[name]}`);
    },
  };
}

/** A process that slept may not know yet that the server has let go of its hold. */
async function mustHold(db: Database, connectionId: string, session: number | null): Promise<void> {
  if (session === null) return;
  const held = await db
    .select({ pid: sql<number>`pid` })
    .from(sql`pg_locks`)
    .where(sql`locktype = 'advisory' and objsubid = 2 and granted and pid = ${session}
      and classid::bigint = (hashtext(${holdClass})::bigint & 4294967295)
      and objid::bigint = (hashtext(${connectionId})::bigint & 4294967295)`);
  if (held.length === 0) throw new HoldLost();
}

function heldIn(name: RecordTable, connectionId: string, employeeIds: readonly string[] | undefined): SQL {
  const { employeeId, sourceEntryId, payloadHash, ...table } = tables[name];
  const held = and(
    eq(table.connectionId, connectionId),
    isNull(table.recordedTo),
    // What somebody uploaded is not HiBob's to take back.
    notLike(table.sourcePath, 'upload/%'),
    employeeIds === undefined ? undefined : among(employeeId, employeeIds),
  );
  return sql`select ${name}::text, ${employeeId}, ${sourceEntryId}, ${payloadHash} from ${tables[name]} where ${held}`;
}

const rowsAStatement = 1000;

async function write(
  db: Database,
  name: RecordTable,
  connectionId: string,
  { runId, recordedAt, fetchedAt }: Writing,
  changes: Changes,
): Promise<void> {
  const table = tables[name];
  const insert = changes.insert[name] ?? [];
  const update = changes.update[name] ?? [];
  const person = name === 'employee' ? { presence: 'present', mergedInto: null } : {};
  const version = { connectionId, runId, fetchedAt, recordedFrom: recordedAt, recordedTo: null, ...person };
  const gone = (changes.gone[name] ?? []).map(({ employeeId, sourceEntryId }) => ({ employeeId, sourceEntryId }));
  for (const some of chunks<Closing>([...gone, ...update])) {
    await breathe();
    await closeVersions(db, table, connectionId, recordedAt, some);
  }
  for (const some of chunks<object>([...update, ...insert])) {
    // PGlite computes in our own thread: between statements the server answers others.
    await breathe();
    await db.execute(rowsToInsert(table, some, version));
  }
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / rowsAStatement) }, (_, n) =>
    all.slice(n * rowsAStatement, (n + 1) * rowsAStatement),
  );
}
