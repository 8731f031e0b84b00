/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { allows } from '../access/scopes.ts';
import type { ConnectionView } from '../connector.ts';
import type { Run } from '../store/store.ts';
import { BeatsChart, PartsChart } from './charts.tsx';
import { Health, type HealthId, healths } from './health.tsx';
import { FormKey, Notice, Page } from './layout.tsx';
import { momentText } from './moment-text.ts';
import { beatsOf, beatsSummary } from './run-words.ts';
import type { Session } from './session.ts';
import { tenantPath } from './tenant-page.tsx';

export interface ConnectionLine {
  readonly connection: ConnectionView;
  readonly health: HealthId;
  readonly people: number;
  /** Newest first. */
  readonly runs: readonly Run[];
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
    <Page title="Connections" session={session} wide>
      <h1>Connections</h1>
      {lines.length === 0 ? <p>There is none yet. Give the first one a name: usually the customer’s.</p> : null}
      {lines.length > 1 ? <Summary lines={lines} /> : null}
      {lines.length > 0 ? <Table lines={lines} /> : null}
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
      {allows(session.scopes, 'operate') ? (
        <p class="quiet">
          <a href={tenantPath}>Erase this tenant</a> with all its connections.
        </p>
      ) : null}
    </Page>
  );
}

const tones = { broken: 'bad', unchecked: 'fourth', paused: 'none', advice: 'second', well: 'good' } as const;

function Summary({ lines }: { readonly lines: readonly ConnectionLine[] }) {
  const ids = Object.keys(healths) as HealthId[];
  const parts = ids.map((id) => ({
    label: healths[id].words,
    count: lines.filter(({ health }) => health === id).length,
    tone: tones[id],
  }));
  return (
    <div class="narrow">
      <PartsChart title="Connections by health" what="Connections" parts={parts} />
    </div>
  );
}

function Table({ lines }: { readonly lines: readonly ConnectionLine[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Connection</th>
          <th scope="col">Health</th>
          <th scope="col" class="number">
            People
          </th>
          <th scope="col">Last sync</th>
          <th scope="col">Checks and syncs, newest on the right</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ connection, health, people, runs }) => (
          <tr>
            <th scope="row">
              <a href={`/connect/${connection.name}`}>{connection.name}</a>
            </th>
            <td>
              <Health of={health} />
            </td>
            <td class="number">{runs.some(({ kind }) => kind === 'sync') ? people : '–'}</td>
            <td>{lastSync(runs)}</td>
            <td>
              <BeatsChart beats={beatsOf(runs)} summary={beatsSummary(runs)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function lastSync(runs: readonly Run[]): string {
  const last = runs.find(({ kind, outcome }) => kind === 'sync' && outcome === 'synced');
  return last?.finishedAt == null ? 'never' : momentText(last.finishedAt);
}
