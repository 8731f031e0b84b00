/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { isTrouble } from '../../trouble.ts';
import { CheckPage } from '../check-page.tsx';
import { type House, ownWay } from '../house.ts';
import { reportOf } from '../kept-report.ts';

/** What HiBob lets us read: the last look, and a new one. */
export function checkPages({ app, door }: House): void {
  app.get(
    '/connect/:name/check',
    door.visit(async ({ c, session, connector, name }) => {
      const known = await connector.connection(name);
      if (isTrouble(known) || !known.hasToken) return c.redirect(`/connect/${name}/credentials`, 303);
      return c.html(
        <CheckPage session={session} name={name} report={reportOf(known)} at={known.lastCheckAt} trouble={null} />,
      );
    }),
  );
  app.post(
    '/connect/:name/check',
    door.visit(async ({ c, session, connector, name }) => {
      const report = await connector.check(name, { ...ownWay, onProgress: () => {} });
      await door.audit(session, 'check.started', name);
      if (!isTrouble(report)) return c.redirect(`/connect/${name}/check`, 303);
      return c.html(<CheckPage session={session} name={name} report={null} at={null} trouble={report} />, 502);
    }),
  );
}
