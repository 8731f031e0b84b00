/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Connector } from '../../connector.ts';
import { isTrouble } from '../../trouble.ts';
import { type ConnectionLine, ConnectionsPage } from '../connections-page.tsx';
import { healthOf } from '../health.tsx';
import type { House } from '../house.ts';
import { reportOf } from '../kept-report.ts';
import type { Session } from '../session.ts';

/** All connections of a tenant, and where a new one begins. */
export function connectionPages({ app, deps, door }: House): void {
  app.get(
    '/connect',
    door.visit(async ({ c, session, connector }) => c.html(await overview(session, connector, null))),
  );
  app.post(
    '/connect',
    door.visit(async ({ c, session, connector, form }) => {
      const name = String(form.get('name') ?? '').trim();
      const made = await connector.draft(name, deps.defaultBaseUrl);
      if (isTrouble(made)) return c.html(await overview(session, connector, made.message), 400);
      await door.audit(session, 'connection.drafted', name);
      return c.redirect(`/connect/${name}/need`, 303);
    }),
  );

  async function overview(session: Session, connector: Connector, trouble: string | null) {
    const connections = await connector.connections();
    const lines = await Promise.all(
      connections.map(async (connection): Promise<ConnectionLine> => {
        const known = await connector.idOf(connection.name);
        const people = isTrouble(known) ? 0 : (await deps.service.overviews.of(known.id)).people;
        const runs = await connector.runs(connection.name, 20);
        return {
          connection,
          health: healthOf(reportOf(connection)?.verdict ?? null, connection.pausedAt !== null),
          people,
          runs: isTrouble(runs) ? [] : runs,
        };
      }),
    );
    return <ConnectionsPage session={session} lines={lines} trouble={trouble} />;
  }
}
