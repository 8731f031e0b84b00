/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { randomBytes } from 'node:crypto';
import { type EmployeeStatus, employeeStatuses, payBases } from '../../store/norms.ts';
import { isTrouble } from '../../trouble.ts';
import type { Part } from '../charts.tsx';
import { digest } from '../constant-time.ts';
import { NotHere, type Visit } from '../door.tsx';
import { unanswered } from '../gaps.tsx';
import { healthOf } from '../health.tsx';
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
  app.post(
    '/connect/:name/pay-basis',
    door.visit(async ({ c, session, connector, name, form }) => {
      const answer = form.get('payBasis');
      const payBasis = payBases.find((one) => one === answer) ?? null;
      // A form that says neither an answer nor that there is none changes nothing.
      if (payBasis === null && answer !== unanswered) return c.redirect(`/connect/${name}`, 303);
      const settings = await connector.settings(name, { payBasis });
      if (!isTrouble(settings)) await door.audit(session, 'settings.changed', name, { payBasis });
      return c.redirect(`/connect/${name}`, 303);
    }),
  );

  async function shown({ c, session, connector, name }: Visit, link: string | null): Promise<Response> {
    const connection = await connector.connection(name);
    const known = await connector.idOf(name);
    if (isTrouble(connection) || isTrouble(known)) return c.redirect(`/connect/${name}/need`, 303);
    const [overview, runs, drift, readiness] = await Promise.all([
      deps.service.overviews.of(known.id),
      connector.runs(name, 40),
      connector.drift(name, { from: null, to: null }),
      readinessOf(connector, name),
    ]);
    const report = reportOf(connection);
    return c.html(
      <ResultPage
        session={session}
        connection={connection}
        health={healthOf(report?.verdict ?? null, connection.pausedAt !== null)}
        report={report}
        people={overview.people}
        byStatus={overview.byStatus.map(({ status, count }) => ({ ...statusPart(status), count }))}
        pay={[
          { label: 'with base pay', count: overview.withPay, tone: 'good' },
          { label: 'without', count: overview.people - overview.withPay, tone: 'none' },
        ]}
        readiness={readiness}
        runs={isTrouble(runs) ? [] : runs}
        drift={isTrouble(drift) ? null : drift.entries}
        link={link}
      />,
    );
  }
}

/** HiBob’s lifecycle statuses, in its words. */
const statuses: Readonly<Record<EmployeeStatus, Omit<Part, 'count'>>> = {
  active: { label: 'Employed', tone: 'first' },
  hired: { label: 'Hired', tone: 'second' },
  leave: { label: 'On leave', tone: 'third' },
  garden_leave: { label: 'Garden leave', tone: 'fifth' },
  terminated: { label: 'Terminated', tone: 'fourth' },
  unknown: { label: 'A status of your own', tone: 'none' },
};

function statusPart(status: string | null): Omit<Part, 'count'> {
  const known = employeeStatuses.find((one) => one === status);
  return known === undefined ? { label: 'Not said by HiBob', tone: 'none' } : statuses[known];
}
