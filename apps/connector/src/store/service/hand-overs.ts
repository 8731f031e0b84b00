import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { connection } from '../schema.ts';
import { handOver } from '../service-schema.ts';

/** A link that lets somebody without an account do the HiBob part of one connection. */
export interface KeptHandOver {
  readonly id: string;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly tenantId: string;
  readonly hash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

export interface HandOvers {
  readonly add: (one: Pick<KeptHandOver, 'id' | 'connectionId' | 'hash' | 'createdAt' | 'expiresAt'>) => Promise<void>;
  readonly find: (id: string) => Promise<KeptHandOver | null>;
  /** All links of a connection that still open. */
  readonly revokeOf: (connectionId: string, at: string) => Promise<void>;
}

export function handOversIn(db: Database): HandOvers {
  return {
    add: async (one) => {
      await db.insert(handOver).values(one);
    },
    find: async (id) => {
      const [found] = await db
        .select({ link: handOver, connectionName: connection.name, tenantId: connection.tenantId })
        .from(handOver)
        .innerJoin(connection, eq(connection.id, handOver.connectionId))
        .where(eq(handOver.id, id));
      return found === undefined
        ? null
        : { ...found.link, connectionName: found.connectionName, tenantId: found.tenantId };
    },
    revokeOf: async (connectionId, at) => {
      await db
        .update(handOver)
        .set({ revokedAt: at })
        .where(and(eq(handOver.connectionId, connectionId), isNull(handOver.revokedAt)));
    },
  };
}
