/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { defaultGuardLimits } from '../../sync/guard.ts';
import { isTrouble } from '../../trouble.ts';
import { type House, ownWay } from '../house.ts';
import { messageIn } from '../kept-report.ts';
import type { Session } from '../session.ts';
import { SyncPage } from '../sync-page.tsx';

/** A sync that goes on while the page is left, and what has become of it. */
export function syncPages({ app, door, background }: House): void {
  app.get(
    '/connect/:name/sync',
    door.visit(async ({ c, session, connector, name }) => {
      const runs = await connector.runs(name, 20);
      if (isTrouble(runs)) return c.redirect(`/connect/${name}/credentials`, 303);
      const last = runs.find(({ kind, finishedAt }) => kind === 'sync' && finishedAt !== null);
      return c.html(
        <SyncPage
          session={session}
          name={name}
          running={background.progressOf(keyOf(session, name))}
          last={
            last === undefined
              ? null
              : { at: last.finishedAt ?? last.startedAt, outcome: last.outcome ?? '', message: messageIn(last.report) }
          }
        />,
      );
    }),
  );
  app.post(
    '/connect/:name/sync',
    door.visit(async ({ c, session, connector, name }) => {
      await door.audit(session, 'sync.started', name);
      const how = { limits: defaultGuardLimits, mode: 'auto', force: false, equityWeekly: false } as const;
      background.start(keyOf(session, name), (onProgress) => connector.sync(name, { ...ownWay, ...how, onProgress }));
      return c.redirect(`/connect/${name}/sync`, 303);
    }),
  );
}

function keyOf({ tenantId }: Session, name: string): string {
  return `${tenantId} ${name}`;
}
