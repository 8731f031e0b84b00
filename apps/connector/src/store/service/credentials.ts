import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { credential } from '../service-schema.ts';

/** Sealed tokens. What seals and opens them stands elsewhere; here they are texts. */
export interface Credentials {
  readonly save: (connectionId: string, sealed: string, at: string) => Promise<void>;
  readonly sealedOf: (connectionId: string) => Promise<string | null>;
  readonly forget: (connectionId: string) => Promise<void>;
  /** Of these connections, those whose token is kept. */
  readonly keptOf: (connectionIds: readonly string[]) => Promise<ReadonlySet<string>>;
}

export function credentialsIn(db: Database): Credentials {
  return {
    save: async (connectionId, sealed, savedAt) => {
      await db
        .insert(credential)
        .values({ connectionId, sealed, savedAt })
        .onConflictDoUpdate({ target: credential.connectionId, set: { sealed, savedAt } });
    },
    sealedOf: async (connectionId) => {
      const [found] = await db.select().from(credential).where(eq(credential.connectionId, connectionId));
      return found?.sealed ?? null;
    },
    forget: async (connectionId) => {
      await db.delete(credential).where(eq(credential.connectionId, connectionId));
    },
    keptOf: async (connectionIds) => {
      if (connectionIds.length === 0) return new Set();
      const rows = await db
        .select({ id: credential.connectionId })
        .from(credential)
        .where(inArray(credential.connectionId, [...connectionIds]));
      return new Set(rows.map(({ id }) => id));
    },
  };
}
