import { and, desc, eq, notInArray } from 'drizzle-orm';
import { checkReport } from './check-schema.ts';
import type { Database } from './database.ts';
import type { CheckStore } from './store.ts';

/** So many are kept of a connection; hourly checks reach back two days, daily ones two months. */
const mostKept = 60;

export function checksIn(db: Database): CheckStore {
  const newest = (connectionId: string, limit: number) =>
    db
      .select()
      .from(checkReport)
      .where(eq(checkReport.connectionId, connectionId))
      .orderBy(desc(checkReport.number))
      .limit(limit);

  return {
    keepCheck: async (check) => {
      await db.insert(checkReport).values(check);
      const kept = await newest(check.connectionId, mostKept);
      if (kept.length < mostKept) return;
      const ids = kept.map(({ id }) => id);
      await db
        .delete(checkReport)
        .where(and(eq(checkReport.connectionId, check.connectionId), notInArray(checkReport.id, ids)));
    },
    checks: newest,
  };
}
