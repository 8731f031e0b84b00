import { asc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { connection } from './schema.ts';
import type { Connection, Store } from './store.ts';

type Connections = Pick<
  Store,
  'connections' | 'connection' | 'saveConnection' | 'savePayBasis' | 'saveFields' | 'saveCheck'
>;

export function connectionsIn(db: Database): Connections {
  return {
    connections: () => db.select().from(connection).orderBy(asc(connection.name)),

    connection: async (name) => {
      const [found] = await db.select().from(connection).where(eq(connection.name, name));
      return found ?? null;
    },

    saveConnection: async (input, at) => {
      const { baseUrl, serviceUserId, selection } = input;
      const saved = await db
        .insert(connection)
        .values({ ...input, createdAt: at })
        .onConflictDoUpdate({ target: connection.name, set: { baseUrl, serviceUserId, selection } })
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
  };
}

function theOne(rows: readonly Connection[]): Connection {
  const [row] = rows;
  if (row === undefined) throw new Error('An upsert returned no row');
  return row;
}
