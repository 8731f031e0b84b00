import { and, asc, eq, inArray, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { connection } from '../schema.ts';
import { erased, inbound, notice } from '../service-schema.ts';

export interface Inbound {
  readonly id: string;
  readonly connectionId: string;
  readonly tenantId: string;
  /** HiBob's company id, where it is known. */
  readonly companyId: string | null;
  /** Nobody's id is kept. */
  readonly isAnonymous: boolean;
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
  /** `marks`: those under which whom it is about may have been erased; nothing is kept about somebody who was. */
  readonly keep: (one: KeptNotice, marks: readonly string[]) => Promise<'new' | 'repeated' | 'erased'>;
  readonly waiting: (connectionId: string) => Promise<readonly KeptNotice[]>;
  /** What had come until then was read. Whom it was about is forgotten; that it came is not. */
  readonly handled: (connectionId: string, until: string, at: string) => Promise<void>;
  readonly handledThese: (connectionId: string, keys: readonly string[], at: string) => Promise<void>;
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
          isAnonymous: sql<boolean>`coalesce((${connection.selection}->>'anonymous')::boolean, false)`,
        })
        .from(inbound)
        .innerJoin(connection, eq(connection.id, inbound.connectionId))
        .where(eq(inbound.id, id));
      return found ?? null;
    },
    keep: (one, marks) =>
      db.transaction(async (transaction) => {
        // Nobody is erased between the look and the writing. Whoever is the first while the marks were made is among those who have none.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${one.connectionId}))`);
        const isTheirs = and(eq(erased.connectionId, one.connectionId), inArray(erased.mark, [...marks]));
        const isAnyones = eq(erased.connectionId, one.connectionId);
        const known = await transaction
          .select()
          .from(erased)
          .where(marks.length === 0 ? isAnyones : isTheirs)
          .limit(1);
        if (known.length > 0 && marks.length > 0) return 'erased';
        const named = known.length > 0 ? { ...one, employeeId: null } : one;
        const kept = await transaction
          .insert(notice)
          .values(named)
          .onConflictDoNothing()
          .returning({ key: notice.key });
        return kept.length > 0 ? 'new' : 'repeated';
      }),
    waiting: (connectionId) =>
      db
        .select()
        .from(notice)
        .where(and(eq(notice.connectionId, connectionId), isNull(notice.handledAt)))
        .orderBy(asc(notice.receivedAt)),
    handled: async (connectionId, until, at) => {
      await db
        .update(notice)
        .set({ handledAt: at, employeeId: null })
        .where(and(eq(notice.connectionId, connectionId), isNull(notice.handledAt), lte(notice.receivedAt, until)));
    },
    handledThese: async (connectionId, keys, at) => {
      await db
        .update(notice)
        .set({ handledAt: at, employeeId: null })
        .where(and(eq(notice.connectionId, connectionId), inArray(notice.key, [...keys])));
    },
    clean: async (before) => {
      await db.delete(notice).where(lt(notice.handledAt, before));
    },
  };
}
