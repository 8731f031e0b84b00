import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Scope } from '../../access/scopes.ts';
import type { Database } from '../database.ts';
import { apiKey } from '../service-schema.ts';

/** A key without what proves it. */
export interface KeptKey {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
}

export interface NewKey extends Pick<KeptKey, 'id' | 'tenantId' | 'name' | 'scopes' | 'createdAt' | 'expiresAt'> {
  readonly hash: string;
}

export interface ApiKeys {
  readonly add: (key: NewKey) => Promise<void>;
  readonly of: (tenantId: string) => Promise<readonly KeptKey[]>;
  readonly find: (id: string) => Promise<(KeptKey & { readonly hash: string }) | null>;
  readonly used: (id: string, at: string) => Promise<void>;
  /** Answers whether there was one to revoke. */
  readonly revoke: (tenantId: string, id: string, at: string) => Promise<boolean>;
}

export function apiKeysIn(db: Database): ApiKeys {
  return {
    add: async (key) => {
      await db.insert(apiKey).values(key);
    },
    of: async (tenantId) => {
      const rows = await db.select().from(apiKey).where(eq(apiKey.tenantId, tenantId)).orderBy(asc(apiKey.createdAt));
      return rows.map(({ hash: _, ...key }) => key);
    },
    find: async (id) => {
      const [found] = await db.select().from(apiKey).where(eq(apiKey.id, id));
      return found ?? null;
    },
    used: async (id, at) => {
      await db.update(apiKey).set({ lastUsedAt: at }).where(eq(apiKey.id, id));
    },
    revoke: async (tenantId, id, at) => {
      const revoked = await db
        .update(apiKey)
        .set({ revokedAt: at })
        .where(and(eq(apiKey.tenantId, tenantId), eq(apiKey.id, id), isNull(apiKey.revokedAt)))
        .returning();
      return revoked.length > 0;
    },
  };
}
