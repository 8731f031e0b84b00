import { and, asc, eq, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { connection } from '../schema.ts';
import { inbound, notice } from '../service-schema.ts';

export interface Inbound {
  readonly id: string;
  readonly connectionId: string;
  readonly tenantId: string;
  /** HiBob's company id, where it is known. */
  readonly companyId: string | null;
  /** Sealed. */
  readonly secret: string;
}

export interface KeptNotice {
  readonly connectionId: string;
  readonly key: string;
  readonly type: string;
  readonly employeeId: string | null;
  readonly tableId: string | null;
  readonly receivedAt: string;
}

/** Webhooks from HiBob, until what they are about was read again. */
export interface Notices {
  readonly open: (one: Pick<Inbound, 'id' | 'connectionId' | 'secret'>, at: string) => Promise<void>;
  readonly reseal: (id: string, secret: string) => Promise<void>;
  readonly close: (connectionId: string) => Promise<boolean>;
  readonly inboundById: (id: string) => Promise<Inbound | null>;
  /** Answers whether it is new; a repeated one is not. */
  readonly keep: (one: KeptNotice) => Promise<boolean>;
  readonly waiting: (connectionId: string) => Promise<readonly KeptNotice[]>;
  /** Connections with notices waiting, and since when. */
  readonly wakes: () => Promise<ReadonlyMap<string, string>>;
  /** What had come until then was read. */
  readonly handled: (connectionId: string, until: string, at: string) => Promise<void>;
  /** Removes what was handled before that. */
  readonly clean: (before: string) => Promise<void>;
}

export function noticesIn(db: Database): Notices {
  return {
    open: async (one, createdAt) => {
      await db.transaction(async (transaction) => {
        await transaction.delete(inbound).where(eq(inbound.connectionId, one.connectionId));
        await transaction.insert(inbound).values({ ...one, createdAt });
      });
    },
    reseal: async (id, secret) => {
      await db.update(inbound).set({ secret }).where(eq(inbound.id, id));
    },
    close: async (connectionId) =>
      (await db.delete(inbound).where(eq(inbound.connectionId, connectionId)).returning()).length > 0,
    inboundById: async (id) => {
      const [found] = await db
        .select({
          id: inbound.id,
          connectionId: inbound.connectionId,
          secret: inbound.secret,
          tenantId: connection.tenantId,
          companyId: connection.companyId,
        })
        .from(inbound)
        .innerJoin(connection, eq(connection.id, inbound.connectionId))
        .where(eq(inbound.id, id));
      return found ?? null;
    },
    keep: async (one) => (await db.insert(notice).values(one).onConflictDoNothing().returning()).length > 0,
    waiting: (connectionId) =>
      db
        .select()
        .from(notice)
        .where(and(eq(notice.connectionId, connectionId), isNull(notice.handledAt)))
        .orderBy(asc(notice.receivedAt)),
    wakes: async () => {
      const rows = await db
        .select({ connectionId: notice.connectionId, since: sql<string>`min(${notice.receivedAt})` })
        .from(notice)
        .where(isNull(notice.handledAt))
        .groupBy(notice.connectionId);
      return new Map(rows.map(({ connectionId, since }) => [connectionId, new Date(since).toISOString()]));
    },
    handled: async (connectionId, until, at) => {
      await db
        .update(notice)
        .set({ handledAt: at })
        .where(and(eq(notice.connectionId, connectionId), isNull(notice.handledAt), lte(notice.receivedAt, until)));
    },
    clean: async (before) => {
      await db.delete(notice).where(lt(notice.handledAt, before));
    },
  };
}
