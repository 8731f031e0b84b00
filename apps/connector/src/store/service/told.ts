import { eq, sql } from 'drizzle-orm';
import type { Health } from '../../events/health-event.ts';
import type { Database } from '../database.ts';
import { connection, run } from '../schema.ts';
import { event, told } from '../service-schema.ts';

/** What of a connection is in the feed already. */
export interface Told {
  /** The record time up to which its runs are told. */
  readonly until: (connectionId: string) => Promise<string | null>;
  readonly upTo: (connectionId: string, recordedAt: string) => Promise<void>;
  readonly health: (connectionId: string) => Promise<Health | null>;
}

export function toldIn(db: Database): Told {
  return {
    until: async (connectionId) => {
      const [found] = await db.select().from(told).where(eq(told.connectionId, connectionId));
      return found?.until ?? null;
    },
    upTo: async (connectionId, until) => {
      await db
        .insert(told)
        .values({ connectionId, until })
        .onConflictDoUpdate({ target: told.connectionId, set: { until } });
    },
    health: async (connectionId) => {
      const blocking = sql`jsonb_path_query_first(${connection.lastCheck}, '$.findings[*] ? (@.severity == "blocking")')`;
      const ofHealth = sql`from ${event} where connection_id = ${connectionId} and type like 'connection.%'`;
      const [found] = await db
        .select({
          verdict: sql<string | null>`${connection.lastCheck}->>'verdict'`,
          finding: sql<string | null>`${blocking}->>'code'`,
          title: sql<string | null>`${blocking}->>'title'`,
          fix: sql<string | null>`${blocking}->'fix'->>0`,
          stopped: sql<Health['stopped']>`(
            select case when outcome = 'stopped' then jsonb_build_object(
              'missing', report->'guard'->'missing', 'of', report->'guard'->'lastSeen') end
            from ${run} where connection_id = ${connectionId} and kind = 'sync' and finished_at is not null
            order by started_at desc limit 1)`,
          lastTold: sql<Health['lastTold']>`(select type ${ofHealth} order by seq desc limit 1)`,
          timesTold: sql<number>`(select count(*)::int ${ofHealth})`,
        })
        .from(connection)
        .where(eq(connection.id, connectionId));
      return found ?? null;
    },
  };
}
