import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { pseudonymKey } from './check-schema.ts';
import type { Database } from './database.ts';
import { recordTables } from './record.ts';
import { delivery, event, notice } from './service-schema.ts';
import type { AnonymityStore } from './store.ts';
import { checkpoint, fingerprint, staged, syncState } from './sync-state.ts';
import { tables } from './tables.ts';

export function anonymityIn(db: Database): AnonymityStore {
  return {
    pseudonymsOf: async (connectionId) => {
      const [kept] = await db.select().from(pseudonymKey).where(eq(pseudonymKey.connectionId, connectionId));
      return kept?.fingerprint ?? null;
    },

    renamePeople: (connectionId, keyFingerprint, at) =>
      db.transaction(async (transaction) => {
        for (const name of recordTables) {
          await transaction.delete(tables[name]).where(eq(tables[name].connectionId, connectionId));
        }
        for (const table of [staged, checkpoint, fingerprint, syncState]) {
          await transaction.delete(table).where(eq(table.connectionId, connectionId));
        }
        await forgetEvents(transaction, connectionId);
        await transaction.delete(pseudonymKey).where(eq(pseudonymKey.connectionId, connectionId));
        if (keyFingerprint === null) return;
        await transaction.insert(pseudonymKey).values({ connectionId, fingerprint: keyFingerprint, since: at });
      }),
  };
}

/** What was told names people by the other kind of id. That a connection broke or healed names nobody, and stays. */
async function forgetEvents(db: Database, connectionId: string): Promise<void> {
  const gone = await db
    .delete(event)
    .where(and(eq(event.connectionId, connectionId), sql`jsonb_exists(${event.data}, 'employeeId')`))
    .returning({ seq: event.seq });
  for (let at = 0; at < gone.length; at += perStatement) {
    const some = gone.slice(at, at + perStatement).map(({ seq }) => seq);
    await db.delete(delivery).where(inArray(delivery.seq, some));
  }
  await db.delete(notice).where(and(eq(notice.connectionId, connectionId), isNotNull(notice.employeeId)));
}

const perStatement = 5_000;
