import { eq } from 'drizzle-orm';
import { pseudonymKey } from './check-schema.ts';
import type { Database } from './database.ts';
import { recordTables } from './record.ts';
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
        await transaction.delete(pseudonymKey).where(eq(pseudonymKey.connectionId, connectionId));
        if (keyFingerprint === null) return;
        await transaction.insert(pseudonymKey).values({ connectionId, fingerprint: keyFingerprint, since: at });
      }),
  };
}
