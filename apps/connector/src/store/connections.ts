import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Database } from './database.ts';
import { connection } from './schema.ts';
import type { Connection, Store } from './store.ts';

type Connections = Pick<
  Store,
  | 'connections'
  | 'connection'
  | 'saveConnection'
  | 'savePayBasis'
  | 'saveFields'
  | 'saveCheck'
  | 'bindCompany'
  | 'pause'
  | 'removeConnection'
>;

/** Those of one tenant: a name of another's finds nothing. */
export function connectionsIn(db: Database, tenantId: string): Connections {
  const named = (name: string) => and(eq(connection.tenantId, tenantId), eq(connection.name, name));
  return {
    connections: () =>
      db.select().from(connection).where(eq(connection.tenantId, tenantId)).orderBy(asc(connection.name)),

    connection: async (name) => {
      const [found] = await db.select().from(connection).where(named(name));
      return found ?? null;
    },

    saveConnection: async (input, at) => {
      const { baseUrl, serviceUserId, selection } = input;
      const saved = await db
        .insert(connection)
        .values({ ...input, tenantId, createdAt: at })
        .onConflictDoUpdate({
          target: [connection.tenantId, connection.name],
          set: { baseUrl, serviceUserId, selection },
        })
        .returning();
      return theOne(saved);
    },

    savePayBasis: async (connectionId, payBasis) => {
      await db.update(connection).set({ payBasis }).where(eq(connection.id, connectionId));
    },

    saveFields: async (connectionId, fields) => {
      await db.update(connection).set({ fields }).where(eq(connection.id, connectionId));
    },

    saveCheck: async (connectionId, report, at) => {
      await db.update(connection).set({ lastCheck: report, lastCheckAt: at }).where(eq(connection.id, connectionId));
    },

    bindCompany: async (connectionId, companyId) => {
      await db
        .update(connection)
        .set({ companyId })
        .where(and(eq(connection.id, connectionId), isNull(connection.companyId)));
    },

    pause: async (name, at) => {
      const changed = await db.update(connection).set({ pausedAt: at }).where(named(name)).returning();
      return changed.length > 0;
    },

    removeConnection: async (name) => {
      const removed = await db.delete(connection).where(named(name)).returning({ id: connection.id });
      return removed.length > 0;
    },
  };
}

function theOne(rows: readonly Connection[]): Connection {
  const [row] = rows;
  if (row === undefined) throw new Error('An upsert returned no row');
  return row;
}
