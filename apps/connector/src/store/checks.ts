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
      const [added] = await db.insert(checkReport).values(check).returning({ id: checkReport.id });
      if (added === undefined) throw new Error('A check that was written has an id');
      const kept = await newest(check.connectionId, mostKept);
      if (kept.length < mostKept) return added.id;
      const ids = kept.map(({ id }) => id);
      await db
        .delete(checkReport)
        .where(and(eq(checkReport.connectionId, check.connectionId), notInArray(checkReport.id, ids)));
      return added.id;
    },
    checks: newest,
  };
}
