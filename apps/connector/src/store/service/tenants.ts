import { asc, eq, or, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { defaultTenantId, tenant } from '../schema.ts';

export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
}

export interface Tenants {
  readonly all: () => Promise<readonly Tenant[]>;
  /** null: the name is taken. */
  readonly add: (name: string, at: string) => Promise<Tenant | null>;
  readonly find: (nameOrId: string) => Promise<Tenant | null>;
  /** With everything it holds, for good. The default one is empty then, and there again. */
  readonly erase: (id: string) => Promise<boolean>;
}

export function tenantsIn(db: Database): Tenants {
  return {
    all: () => db.select().from(tenant).orderBy(asc(tenant.name)),
    add: async (name, createdAt) => {
      const [added] = await db.insert(tenant).values({ name, createdAt }).onConflictDoNothing().returning();
      return added ?? null;
    },
    find: async (nameOrId) => {
      const [found] = await db
        .select()
        .from(tenant)
        .where(or(eq(tenant.name, nameOrId), sql`${tenant.id}::text = ${nameOrId}`));
      return found ?? null;
    },
    erase: (id) =>
      db.transaction(async (transaction) => {
        const [gone] = await transaction.delete(tenant).where(eq(tenant.id, id)).returning();
        // Whoever says no tenant acts for this one: it is there always.
        if (gone?.id === defaultTenantId) await transaction.insert(tenant).values(gone);
        return gone !== undefined;
      }),
  };
}
