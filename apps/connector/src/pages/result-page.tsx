/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { DriftEntry } from '@hibob-kit/permissions';
import type { CheckReport } from '../check/check.ts';
import type { ConnectionView } from '../connector.ts';
import type { Run } from '../store/store.ts';
import { type Part, PartsChart } from './charts.tsx';
import { Gaps, PartTimePay } from './gaps.tsx';
import { HandOver } from './hand-over.tsx';
import { Health, type HealthId } from './health.tsx';
import { Page } from './layout.tsx';
import { Past } from './past.tsx';
import type { ReadinessShown } from './readiness-of.ts';
import type { Session } from './session.ts';

export interface ResultShown {
  readonly session: Session;
  readonly connection: ConnectionView;
  readonly health: HealthId;
  readonly report: CheckReport | null;
  readonly people: number;
  readonly byStatus: readonly Part[];
  readonly pay: readonly Part[];
  readonly readiness: ReadinessShown;
  /** Newest first. */
  readonly runs: readonly Run[];
  /** null: there are not two checks to compare. */
  readonly drift: readonly Pick<DriftEntry, 'title' | 'fix'>[] | null;
  /** Shown once, right after it was made. */
  readonly link: string | null;
}

/** A connection in numbers, and what happened to it. */
export function ResultPage(shown: ResultShown) {
  const { session, connection, health, report, people, byStatus, pay, readiness, runs, drift, link } = shown;
  const { name } = connection;
  return (
    <Page title={name} session={session} wide>
      <h1>
        {name} <Health of={health} />
      </h1>
      <nav class="actions" aria-label="This connection">
        <a href={`/connect/${name}/check`}>Check</a> <a href={`/connect/${name}/fields`}>What is shared</a>{' '}
        <a href={`/connect/${name}/hibob`}>In HiBob</a> <a href={`/connect/${name}/credentials`}>Credentials</a>{' '}
        <a href={`/connect/${name}/sync`}>Sync</a>{' '}
        {session.only === null ? <a href={`/connect/${name}/erase`}>Erase</a> : null}
      </nav>
      {report === null || report.findings.length === 0 ? null : (
        <p>
          The last check found {report.findings.length === 1 ? 'one thing' : `${report.findings.length} things`}:{' '}
          <a href={`/connect/${name}/check`}>see what to do</a>.
        </p>
      )}
      {people === 0 ? (
        <p>
          Nothing was synced yet. <a href={`/connect/${name}/need`}>Begin here.</a>
        </p>
      ) : (
        <div class="charts">
          <h2 class="hidden">In numbers</h2>
          <PartsChart title="People by status" parts={byStatus} />
          <PartsChart title="Pay" parts={pay} />
          <PartsChart title="Ready for benchmarking" parts={readiness.parts} note="Of those who work here today." />
        </div>
      )}
      {people === 0 ? null : (
        <>
          <Gaps name={name} gaps={readiness.gaps} />
          <PartTimePay session={session} name={name} payBasis={connection.payBasis} />
        </>
      )}
      <h2>Changes in HiBob’s permissions</h2>
      {drift === null ? <p class="quiet">Known from the second check on.</p> : null}
      {drift?.length === 0 ? <p>None between the last two checks.</p> : null}
      {drift === null || drift.length === 0 ? null : (
        <ul>
          {drift.map(({ title, fix }) => (
            <li>
              {title} {fix.length > 0 ? <span class="quiet">{fix.join(' → ')}</span> : null}
            </li>
          ))}
        </ul>
      )}
      <Past runs={runs} />
      {session.only === null ? <HandOver session={session} name={name} link={link} /> : null}
    </Page>
  );
}
