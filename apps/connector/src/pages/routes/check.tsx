/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isTrouble } from '../../trouble.ts';
import { CheckingPage, CheckPage } from '../check-page.tsx';
import { type House, ownWay } from '../house.ts';
import { reportOf, troubleIn } from '../kept-report.ts';
import type { Session } from '../session.ts';

/** What HiBob lets us read: the last look, and a new one. */
export function checkPages({ app, door, background }: House): void {
  app.get(
    '/connect/:name/check',
    door.visit(async ({ c, session, connector, name }) => {
      const known = await connector.connection(name);
      if (isTrouble(known) || !known.hasToken) return c.redirect(`/connect/${name}/credentials`, 303);
      const going = background.progressOf(keyOf(session, name));
      if (going !== null) return c.html(<CheckingPage session={session} name={name} step={going.step} />);
      const runs = await connector.runs(name, 5);
      const last = isTrouble(runs) ? undefined : runs.find(({ kind }) => kind === 'check');
      const trouble = troubleIn(last?.report ?? null);
      return c.html(
        <CheckPage session={session} name={name} report={reportOf(known)} at={known.lastCheckAt} trouble={trouble} />,
      );
    }),
  );
  app.post(
    '/connect/:name/check',
    door.visit(async ({ c, session, connector, name }) => {
      await door.audit(session, 'check.started', name);
      background.start(keyOf(session, name), (onProgress) =>
        connector.check(name, { ...ownWay, again: true, onProgress }),
      );
      return c.redirect(`/connect/${name}/check`, 303);
    }),
  );
}

function keyOf({ tenantId }: Session, name: string): string {
  return `${tenantId} ${name} check`;
}
