import { setImmediate as breathe } from 'node:timers/promises';
import { and, eq, getTableColumns, isNull, or, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { Database } from './database.ts';
import { type RecordId, type RecordTable, recordKey, recordTables } from './record.ts';
import { employee } from './schema.ts';
import type { Changes, Store } from './store.ts';
import { type RecordPgTable, tables } from './tables.ts';

type Records = Pick<Store, 'lastSeen' | 'hashes' | 'apply'>;

export function recordsIn(db: Database): Records {
  return {
    lastSeen: (connectionId) =>
      db
        .select({
          employeeId: employee.employeeId,
          status: employee.status,
          terminationDate: employee.terminationDate,
        })
        .from(employee)
        .where(and(eq(employee.connectionId, connectionId), isNull(employee.goneAt)))
        .orderBy(employee.employeeId),

    hashes: async (connectionId, name) => {
      const table = tables[name];
      const rows = await db
        .select({
          employeeId: sql<string>`${table.employeeId}`,
          sourceEntryId: sql<string>`${table.sourceEntryId}`,
          payloadHash: sql<string>`${table.payloadHash}`,
        })
        .from(table)
        .where(and(eq(table.connectionId, connectionId), isNull(table.goneAt)));
      return new Map(rows.map((row) => [recordKey(row), row.payloadHash]));
    },

    apply: (connectionId, run, changes) =>
      db.transaction(async (transaction) => {
        // Two processes on one PostgreSQL would lock the same rows in different order.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${connectionId}))`);
        for (const name of recordTables) await write(transaction, name, connectionId, run, changes);
      }),
  };
}

// PostgreSQL takes 65,535 parameters a statement; the widest table has 30 columns.
const chunkSize = 500;

async function write(
  db: Database,
  name: RecordTable,
  connectionId: string,
  run: { readonly id: string; readonly at: string },
  changes: Changes,
): Promise<void> {
  const table = tables[name];
  const bookkeeping = { connectionId, runId: run.id, fetchedAt: run.at, firstSeenAt: run.at, goneAt: null };
  const put: readonly RecordId[] = changes.put[name] ?? [];
  for (const chunk of chunks(put)) {
    // PGlite computes in our own thread: between chunks the server answers others.
    await breathe();
    await db
      .insert(table)
      .values(chunk.map((record) => ({ ...record, ...bookkeeping })))
      .onConflictDoUpdate({
        target: [table.connectionId, table.employeeId, table.sourceEntryId],
        set: everythingBut(table, ['connectionId', 'employeeId', 'sourceEntryId', 'firstSeenAt']),
      });
  }
  for (const chunk of chunks(changes.gone[name] ?? [])) {
    await breathe();
    await db
      .update(table)
      .set({ goneAt: run.at, runId: run.id })
      .where(and(eq(table.connectionId, connectionId), isNull(table.goneAt), oneOf(table, chunk)));
  }
}

function chunks<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, n) =>
    all.slice(n * chunkSize, (n + 1) * chunkSize),
  );
}

function everythingBut(table: RecordPgTable, kept: readonly string[]): Record<string, SQL> {
  const columns = Object.keys(getTableColumns(table)).filter((column) => !kept.includes(column));
  return Object.fromEntries(columns.map((column) => [column, sql`excluded.${sql.identifier(toSnakeCase(column))}`]));
}

function oneOf(table: RecordPgTable, ids: readonly RecordId[]): SQL | undefined {
  return or(...ids.map((id) => and(eq(table.employeeId, id.employeeId), eq(table.sourceEntryId, id.sourceEntryId))));
}
