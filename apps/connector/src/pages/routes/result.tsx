/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomBytes } from 'node:crypto';
import { isTrouble } from '../../trouble.ts';
import { digest } from '../constant-time.ts';
import { NotHere, type Visit } from '../door.tsx';
import type { House } from '../house.ts';
import { reportOf } from '../kept-report.ts';
import { readinessOf } from '../readiness-of.ts';
import { ResultPage } from '../result-page.tsx';
import { ShortPage, TroubleNotice } from '../short-page.tsx';

const linkMs = 7 * 86_400_000;

/** One connection in numbers, and the link that hands it over. */
export function resultPages({ app, deps, door }: House): void {
  app.get(
    '/connect/:name',
    door.visit((visit) => shown(visit, null)),
  );
  app.post(
    '/connect/:name/link',
    door.visit(async (visit) => {
      const { c, session, connector, name } = visit;
      if (session.only !== null) return c.html(<NotHere session={session} />, 403);
      const known = await connector.idOf(name);
      if (isTrouble(known)) {
        return c.html(
          <ShortPage session={session} title="No connection">
            <TroubleNotice trouble={known} />
          </ShortPage>,
          404,
        );
      }
      const [id, secret] = [randomBytes(9).toString('base64url'), randomBytes(24).toString('base64url')];
      await deps.service.handOvers.revokeOf(known.id, deps.now());
      await deps.service.handOvers.add({
        id,
        connectionId: known.id,
        hash: digest(secret),
        createdAt: deps.now(),
        expiresAt: new Date(door.now() + linkMs).toISOString(),
      });
      await door.audit(session, 'link.made', name);
      return shown(visit, `${new URL(c.req.url).origin}/connect/link/${id}/${secret}`);
    }),
  );

  async function shown({ c, session, connector, name }: Visit, link: string | null): Promise<Response> {
    const connection = await connector.connection(name);
    const known = await connector.idOf(name);
    if (isTrouble(connection) || isTrouble(known)) return c.redirect(`/connect/${name}/need`, 303);
    const [overview, runs, drift, readiness] = await Promise.all([
      deps.service.overviews.of(known.id),
      connector.runs(name, 10),
      connector.drift(name, { from: null, to: null }),
      readinessOf(connector, name),
    ]);
    return c.html(
      <ResultPage
        session={session}
        connection={connection}
        verdict={reportOf(connection)?.verdict ?? null}
        byStatus={overview.byStatus.map(({ status, count }) => ({ label: status ?? 'not said', count }))}
        people={overview.people}
        withPay={overview.withPay}
        readiness={readiness}
        runs={(isTrouble(runs) ? [] : runs).map(({ kind, startedAt, outcome }) => ({
          kind,
          at: startedAt,
          outcome: outcome ?? 'not ended',
        }))}
        drift={isTrouble(drift) ? [] : drift.entries.map(({ title }) => title)}
        link={link}
      />,
    );
  }
}
