import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { type EventType, type FeedEvent, isEventType, type NewEvent } from '../../events/event.ts';
import type { Database } from '../database.ts';
import { event } from '../service-schema.ts';

export interface Events {
  /** Answers how many were new. */
  readonly append: (
    owner: { readonly tenantId: string; readonly connectionId: string },
    events: readonly NewEvent[],
  ) => Promise<number>;
  /** In order, after `seq`. */
  readonly after: (tenantId: string, seq: number, limit: number) => Promise<readonly FeedEvent[]>;
  readonly bySeq: (tenantId: string, seq: number) => Promise<FeedEvent | null>;
  readonly lastSeq: (tenantId: string) => Promise<number>;
}

export function eventsIn(db: Database): Events {
  return {
    append: (owner, events) =>
      db.transaction(async (transaction) => {
        // Numbers are given in the order of commits, so that a follower who has seen 7 never misses a late 6.
        await transaction.execute(sql`select pg_advisory_xact_lock(hashtext(${`hibob events ${owner.tenantId}`}))`);
        let added = 0;
        for (let at = 0; at < events.length; at += chunkSize) {
          const rows = await transaction
            .insert(event)
            .values(events.slice(at, at + chunkSize).map((one) => ({ ...one, ...owner })))
            .onConflictDoNothing()
            .returning({ seq: event.seq });
          added += rows.length;
        }
        return added;
      }),
    after: async (tenantId, seq, limit) => {
      const rows = await db
        .select()
        .from(event)
        .where(and(eq(event.tenantId, tenantId), gt(event.seq, seq)))
        .orderBy(asc(event.seq))
        .limit(limit);
      return rows.map(typed);
    },
    bySeq: async (tenantId, seq) => {
      const [found] = await db
        .select()
        .from(event)
        .where(and(eq(event.tenantId, tenantId), eq(event.seq, seq)));
      return found === undefined ? null : typed(found);
    },
    lastSeq: async (tenantId) => {
      const [found] = await db
        .select({ last: sql<string | null>`max(${event.seq})::text` })
        .from(event)
        .where(eq(event.tenantId, tenantId));
      return Number(found?.last ?? 0);
    },
  };
}

const chunkSize = 500;

function typed(row: typeof event.$inferSelect): FeedEvent {
  if (!isEventType(row.type)) throw new Error(`Unknown event type ${row.type}`);
  const type: EventType = row.type;
  return { ...row, type };
}
