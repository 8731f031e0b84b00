import { desc, eq, max } from 'drizzle-orm';
import type { Database } from './database.ts';
import { run } from './schema.ts';
import type { Store } from './store.ts';

type Runs = Pick<Store, 'startRun' | 'describeRun' | 'recordTime' | 'finishRun' | 'runs'>;

export function runsIn(db: Database): Runs {
  return {
    startRun: async (connectionId, kind, at) => {
      const [started] = await db.insert(run).values({ connectionId, kind, startedAt: at }).returning({ id: run.id });
      if (started === undefined) throw new Error('An insert returned no row');
      return started.id;
    },

    describeRun: async (runId, what) => {
      await db.update(run).set(what).where(eq(run.id, runId));
    },

    recordTime: async (connectionId, runId, now) => {
      const [before] = await db
        .select({ recordedAt: max(run.recordedAt) })
        .from(run)
        .where(eq(run.connectionId, connectionId));
      const earliest = before?.recordedAt == null ? 0 : Date.parse(before.recordedAt) + 1;
      const recordedAt = new Date(Math.max(Date.parse(now), earliest)).toISOString();
      await db.update(run).set({ recordedAt }).where(eq(run.id, runId));
      return recordedAt;
    },

    finishRun: async (runId, outcome, report, at) => {
      await db.update(run).set({ outcome, report, finishedAt: at }).where(eq(run.id, runId));
    },

    runs: (connectionId, limit) =>
      db.select().from(run).where(eq(run.connectionId, connectionId)).orderBy(desc(run.startedAt)).limit(limit),
  };
}
