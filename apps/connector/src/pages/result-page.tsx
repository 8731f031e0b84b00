/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ConnectionView } from '../connector.ts';
import { Health, momentText } from './connections-page.tsx';
import { FormKey, Page } from './layout.tsx';
import type { Session } from './session.ts';

export interface Bar {
  readonly label: string;
  readonly count: number;
}

export interface ResultShown {
  readonly session: Session;
  readonly connection: ConnectionView;
  readonly verdict: string | null;
  readonly byStatus: readonly Bar[];
  readonly people: number;
  readonly withPay: number;
  readonly readiness: readonly Bar[];
  readonly runs: readonly { readonly kind: string; readonly at: string; readonly outcome: string }[];
  readonly drift: readonly string[];
  /** Shown once, right after it was made. */
  readonly link: string | null;
}

/** A connection in numbers, and what happened to it. */
export function ResultPage(shown: ResultShown) {
  const { session, connection, verdict, byStatus, people, withPay, readiness, runs, drift, link } = shown;
  const { name } = connection;
  return (
    <Page title={name} session={session}>
      <h1>
        {name} <Health verdict={verdict} isPaused={connection.pausedAt !== null} />
      </h1>
      <p class="actions">
        <a href={`/connect/${name}/check`}>Check</a> <a href={`/connect/${name}/fields`}>What is shared</a>{' '}
        <a href={`/connect/${name}/hibob`}>In HiBob</a> <a href={`/connect/${name}/credentials`}>Credentials</a>{' '}
        <a href={`/connect/${name}/sync`}>Sync</a>
      </p>
      {people === 0 ? (
        <p>
          Nothing was synced yet. <a href={`/connect/${name}/need`}>Begin here.</a>
        </p>
      ) : (
        <>
          <Bars title="People by status" bars={byStatus} total={people} />
          <Bars
            title="Pay"
            bars={[
              { label: 'with base pay', count: withPay },
              { label: 'without', count: people - withPay },
            ]}
            total={people}
          />
          <Bars title="Ready for benchmarking" bars={readiness} total={people} />
        </>
      )}
      <h2>Changes in HiBob’s permissions</h2>
      {drift.length === 0 ? (
        <p>None between the last two checks.</p>
      ) : (
        <ul>
          {drift.map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      <h2>Checks and syncs</h2>
      {runs.length === 0 ? (
        <p>None yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">What</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {runs.map((run) => (
              <tr>
                <td>{momentText(run.at)}</td>
                <td>{run.kind}</td>
                <td>{run.outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {session.only === null ? (
        <>
          <h2>Hand over</h2>
          <p>
            A link for whoever does the HiBob part, without an account. It opens this connection only, for seven days.
          </p>
          {link === null ? null : (
            <p>
              <label for="link">The link, shown this once</label> <input id="link" readonly value={link} size={60} />
            </p>
          )}
          <form method="post" action={`/connect/${name}/link`}>
            <FormKey session={session} />
            <button type="submit">Make a link</button> <span class="quiet">Earlier links end.</span>
          </form>
        </>
      ) : null}
    </Page>
  );
}

/** Numbers with bars: read as a table by who cannot see them. */
function Bars({
  title,
  bars,
  total,
}: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly total: number;
}) {
  return (
    <table class="bars">
      <caption>{title}</caption>
      <tbody>
        {bars
          .filter(({ count }) => count > 0)
          .map(({ label, count }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="number">{count}</td>
              <td>
                <meter min={0} max={total} value={count}>
                  {Math.round((100 * count) / Math.max(1, total))} %
                </meter>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
