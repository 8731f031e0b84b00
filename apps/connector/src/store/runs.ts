import { desc, eq } from 'drizzle-orm';
import type { Database } from './database.ts';
import { run } from './schema.ts';
import type { Store } from './store.ts';

type Runs = Pick<Store, 'startRun' | 'finishRun' | 'runs'>;

export function runsIn(db: Database): Runs {
  return {
    startRun: async (connectionId, kind, at) => {
      const [started] = await db.insert(run).values({ connectionId, kind, startedAt: at }).returning({ id: run.id });
      if (started === undefined) throw new Error('An insert returned no row');
      return started.id;
    },

    finishRun: async (runId, outcome, report, at) => {
      await db.update(run).set({ outcome, report, finishedAt: at }).where(eq(run.id, runId));
    },

    runs: (connectionId, limit) =>
      db.select().from(run).where(eq(run.connectionId, connectionId)).orderBy(desc(run.startedAt)).limit(limit),
  };
}
