/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { defaultGuardLimits } from '../../sync/guard.ts';
import { isTrouble } from '../../trouble.ts';
import { type House, ownWay } from '../house.ts';
import type { Session } from '../session.ts';
import { SyncPage } from '../sync-page.tsx';

/** A sync that goes on while the page is left, and what has become of it. */
export function syncPages({ app, deps, door, background }: House): void {
  app.get(
    '/connect/:name/sync',
    door.visit(async ({ c, session, connector, name }) => {
      const [known, runs] = [await connector.idOf(name), await connector.runs(name, 20)];
      if (isTrouble(known) || isTrouble(runs)) return c.redirect(`/connect/${name}/credentials`, 303);
      const here = background.progressOf(keyOf(session, name));
      const elsewhere = here === null && (await deps.service.leases.held()).has(known.id);
      const last = runs.find(({ kind, finishedAt }) => kind === 'sync' && finishedAt !== null);
      return c.html(
        <SyncPage
          session={session}
          name={name}
          running={elsewhere ? 'elsewhere' : here}
          trouble={background.troubleOf(keyOf(session, name))}
          last={last ?? null}
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
