import { and, desc, eq, isNotNull, isNull, notInArray, or, sql } from 'drizzle-orm';
import { checkReport } from './check-schema.ts';
import type { Database } from './database.ts';
import type { CheckStore } from './store.ts';

/** So many are kept of a connection, and the last accepted one; hourly checks reach back two days, daily ones two months. */
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
      const accepted = await db
        .selectDistinctOn([serviceUser, checkReport.baseUrl], { id: checkReport.id })
        .from(checkReport)
        .where(answered(check.connectionId))
        .orderBy(serviceUser, checkReport.baseUrl, desc(checkReport.number));
      const ids = [...kept, ...accepted].map(({ id }) => id);
      await db
        .delete(checkReport)
        .where(and(eq(checkReport.connectionId, check.connectionId), notInArray(checkReport.id, ids)));
      return added.id;
    },
    checks: newest,
    lastAccepted: async (connectionId, { serviceUserId, baseUrl }) => {
      const there = or(isNull(checkReport.baseUrl), eq(checkReport.baseUrl, baseUrl));
      const [last] = await db
        .select({ at: checkReport.at })
        .from(checkReport)
        .where(and(answered(connectionId), eq(serviceUser, serviceUserId), there))
        .orderBy(desc(checkReport.number))
        .limit(1);
      return last?.at ?? null;
    },
  };
}

const serviceUser = sql<string>`${checkReport.report}->>'serviceUserId'`;

/** A check that saw something was accepted. */
const answered = (connectionId: string) => and(eq(checkReport.connectionId, connectionId), isNotNull(checkReport.seen));
