import { and, eq, gt, lt, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { refusal } from '../service-schema.ts';

/** Answers of 401 and 403 that all our processes had from one host: its firewall counts them together (H6). */
export interface Refusals {
  readonly note: (host: string) => Promise<void>;
  /** How many there were in the last seconds, on the database's clock. */
  readonly recent: (host: string, seconds: number) => Promise<number>;
}

export function refusalsIn(db: Database): Refusals {
  const ago = (seconds: number) => sql`now() - make_interval(secs => ${seconds})`;
  return {
    note: async (host) => {
      await db.insert(refusal).values({ host, at: sql`now()` });
      await db.delete(refusal).where(lt(refusal.at, ago(keptSeconds)));
    },
    recent: async (host, seconds) => {
      const [found] = await db
        .select({ count: sql<number>`count(*)::int` })
        .from(refusal)
        .where(and(eq(refusal.host, host), gt(refusal.at, ago(seconds))));
      return found?.count ?? 0;
    },
  };
}

const keptSeconds = 600;
