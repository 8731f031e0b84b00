import { and, eq, lt, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';
import { lease } from '../service-schema.ts';

export interface AbandonedLease {
  readonly connectionId: string;
  readonly holder: string;
  readonly jobId: string | null;
}

/** One worker a connection, whatever process it is in. Counted on the database's clock. */
export interface Leases {
  /** Answers whether it was free, or its holder's own. One that ran out is not free: whose work it was for has to be given back first. */
  readonly take: (connectionId: string, holder: string, jobId: string | null) => Promise<boolean>;
  /** Answers whether it is still the holder's: who lost it must stop. */
  readonly keep: (connectionId: string, holder: string) => Promise<boolean>;
  readonly give: (connectionId: string, holder: string) => Promise<void>;
  /** The connections somebody works on, or worked on when they died. */
  readonly held: () => Promise<ReadonlySet<string>>;
  /** Those that ran out, and which jobs they were for. Whoever has given the job back takes the lease away. */
  readonly abandoned: () => Promise<readonly AbandonedLease[]>;
}

export const leaseSeconds = 60;

export function leasesIn(db: Database): Leases {
  const ends = sql<string>`now() + make_interval(secs => ${leaseSeconds})`;
  return {
    take: async (connectionId, holder, jobId) => {
      const taken = await db
        .insert(lease)
        .values({ connectionId, holder, jobId, until: ends })
        .onConflictDoUpdate({
          target: lease.connectionId,
          set: { holder, jobId, until: ends },
          setWhere: eq(lease.holder, holder),
        })
        .returning({ connectionId: lease.connectionId });
      return taken.length > 0;
    },
    keep: async (connectionId, holder) => {
      const kept = await db
        .update(lease)
        .set({ until: ends })
        .where(and(eq(lease.connectionId, connectionId), eq(lease.holder, holder)))
        .returning({ connectionId: lease.connectionId });
      return kept.length > 0;
    },
    give: async (connectionId, holder) => {
      await db.delete(lease).where(and(eq(lease.connectionId, connectionId), eq(lease.holder, holder)));
    },
    held: async () => {
      const rows = await db.select({ connectionId: lease.connectionId }).from(lease);
      return new Set(rows.map(({ connectionId }) => connectionId));
    },
    abandoned: () =>
      db
        .select({ connectionId: lease.connectionId, holder: lease.holder, jobId: lease.jobId })
        .from(lease)
        .where(lt(lease.until, sql`now()`)),
  };
}
