import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import type { CheckReport } from './check/check.ts';
import { isName, noName } from './connection-name.ts';
import type { Credentials } from './credentials.ts';
import { type ExportFormat, exportTable } from './export-table.ts';
import type { Clock } from './hibob/clock.ts';
import type { Fetch } from './hibob/transport.ts';
import type { RecordTable, Row } from './store/record.ts';
import type { Connection, Page, PayRow, Store } from './store/store.ts';
import { isTrouble, type Trouble, trouble } from './trouble.ts';
import { alreadySyncing, type Desk, type Job, runCheck, runSync, type SyncJob, type SyncResult } from './work.ts';

/** What the connector needs from outside. */
export interface ConnectorDeps {
  readonly store: Store;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly userAgent: string;
}

/** The work the command line does, here or through a running server. */
export interface Worker {
  readonly check: (name: string, job: Job) => Promise<CheckReport | Trouble>;
  readonly sync: (name: string, job: SyncJob) => Promise<SyncResult | Trouble>;
  readonly exportTable: (name: string, what: ExportWhat) => Promise<AsyncIterable<string> | Trouble>;
}

export interface ExportWhat {
  readonly table: RecordTable;
  readonly format: ExportFormat;
  /** Also what HiBob no longer shows. */
  readonly includeGone: boolean;
}

/** A connection as it is shown: without the token, which stays in memory. */
export interface ConnectionView extends Omit<Connection, 'id' | 'fields'> {
  readonly hasToken: boolean;
}

export interface Connector extends Worker {
  readonly connections: () => Promise<readonly ConnectionView[]>;
  readonly connection: (name: string) => Promise<ConnectionView | Trouble>;
  /** Makes a connection or brings it up to date. The token is kept in memory only: after a restart it is given again. */
  readonly connect: (name: string, credentials: Credentials, selection: Selection) => Promise<ConnectionView | Trouble>;
  readonly employees: (name: string, page: Paging) => Promise<Page<Row<'employee'>> | Trouble>;
  readonly pay: (name: string, page: Paging) => Promise<Page<PayRow> | Trouble>;
}

export interface Paging {
  readonly limit: number;
  readonly after: string | null;
}

/** The use cases of the connector, for the command line and the server alike. */
export function createConnector(deps: ConnectorDeps): Connector {
  const { store } = deps;
  const tokens = new Map<string, Credentials>();
  const syncing = new Set<string>();
  const now = () => new Date(deps.clock.now()).toISOString();
  const shown = ({ id: _, fields: __, ...connection }: Connection): ConnectionView => ({
    ...connection,
    hasToken: tokens.has(connection.name),
  });

  async function onConnection<T>(name: string, use: (connection: Connection) => T | Promise<T>): Promise<T | Trouble> {
    const connection = await store.connection(name);
    return connection === null ? unknownConnection(name) : use(connection);
  }

  /** Credentials that come with a job serve this job only; a connection that is new is made with them. */
  async function deskFor(name: string, job: Job): Promise<Desk | Trouble> {
    const known = await store.connection(name);
    const credentials = job.credentials ?? tokens.get(name) ?? null;
    if (credentials === null) return known === null ? unknownConnection(name) : noToken(name);
    if (!isName(name)) return noName;
    const { baseUrl, serviceUserId } = credentials;
    const selection = job.selection ?? known?.selection ?? everythingSelected;
    const connection = await store.saveConnection({ name, baseUrl, serviceUserId, selection }, now());
    return { deps, connection, credentials };
  }

  return {
    connections: async () => (await store.connections()).map(shown),
    connection: (name) => onConnection(name, shown),
    connect: async (name, credentials, selection) => {
      if (!isName(name)) return noName;
      tokens.set(name, credentials);
      const { baseUrl, serviceUserId } = credentials;
      return shown(await store.saveConnection({ name, baseUrl, serviceUserId, selection }, now()));
    },

    check: async (name, job) => {
      const ready = await deskFor(name, job);
      return isTrouble(ready) ? ready : runCheck(ready, job);
    },

    sync: async (name, job) => {
      if (syncing.has(name)) return alreadySyncing(name);
      syncing.add(name);
      try {
        const ready = await deskFor(name, job);
        return isTrouble(ready) ? ready : await runSync(ready, job);
      } finally {
        syncing.delete(name);
      }
    },

    exportTable: (name, { table, format, includeGone }) =>
      onConnection(name, ({ id }) => exportTable(store, id, table, format, includeGone)),
    employees: (name, page) => onConnection(name, ({ id }) => store.employees({ connectionId: id, ...page })),
    pay: (name, page) => onConnection(name, ({ id }) => store.pay({ connectionId: id, ...page })),
  };
}

function unknownConnection(name: string): Trouble {
  return trouble(
    'connection-unknown',
    `There is no connection named "${name}" in this data folder.`,
    'Sync it first, or look at the names with GET /v1/connections.',
  );
}

function noToken(name: string): Trouble {
  return trouble(
    'credentials-missing',
    `The token of the connection "${name}" is not known to this process: tokens are kept in memory only.`,
    'Send it again: POST /v1/connections, or credentials in the body.',
  );
}
