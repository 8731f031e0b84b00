/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { ConnectionView } from '../connector.ts';
import { FormKey, Notice, Page } from './layout.tsx';
import type { Session } from './session.ts';

export interface ConnectionLine {
  readonly connection: ConnectionView;
  readonly verdict: string | null;
  readonly people: number;
  readonly lastSync: { readonly at: string; readonly outcome: string } | null;
}

/** The view of whoever looks after the connections. */
export function ConnectionsPage({
  session,
  lines,
  trouble,
}: {
  readonly session: Session;
  readonly lines: readonly ConnectionLine[];
  readonly trouble: string | null;
}) {
  return (
    <Page title="Connections" session={session}>
      <h1>Connections</h1>
      {lines.length === 0 ? (
        <p>There is none yet. Give the first one a name: usually the customer’s.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Connection</th>
              <th scope="col">Health</th>
              <th scope="col">People</th>
              <th scope="col">Last sync</th>
              <th scope="col">
                <span class="hidden">Go to</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ connection, verdict, people, lastSync }) => (
              <tr>
                <th scope="row">
                  <a href={`/connect/${connection.name}`}>{connection.name}</a>
                </th>
                <td>
                  <Health verdict={verdict} isPaused={connection.pausedAt !== null} />
                </td>
                <td class="number">{people}</td>
                <td>{lastSync === null ? 'never' : `${momentText(lastSync.at)}, ${lastSync.outcome}`}</td>
                <td>
                  <a href={`/connect/${connection.name}/check`}>Check</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>New connection</h2>
      {trouble === null ? null : <Notice kind="bad" title={trouble} />}
      <form method="post" action="/connect" class="row">
        <FormKey session={session} />
        <label for="name">Name</label>
        <input
          id="name"
          name="name"
          required
          maxlength={80}
          pattern="[A-Za-z0-9._\-]+"
          title="Letters, digits, dot, dash, underscore"
        />
        <button type="submit">Begin</button>
      </form>
    </Page>
  );
}

export function Health({ verdict, isPaused }: { readonly verdict: string | null; readonly isPaused: boolean }) {
  const [kind, text] = isPaused
    ? ['calm', 'paused']
    : verdict === null
      ? ['calm', 'not checked yet']
      : verdict === 'refused'
        ? ['bad', 'broken']
        : verdict === 'ready'
          ? ['good', 'well']
          : ['calm', 'well, with advice'];
  return <span class={`mark ${kind}`}>{text}</span>;
}

/** To the minute, in UTC: the pages do not know where the reader is. */
export function momentText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
