import { everythingSelected, type Selection } from '@hibob-kit/permissions';
import type { Capture } from '@hibob-kit/schemas';
import { type CaptureJob, captureNow, capturePast } from './capture/capture.ts';
import type { CheckReport } from './check/check.ts';
import { isName, noName } from './connection-name.ts';
import { unknownConnection } from './connection-troubles.ts';
import type { Credentials } from './credentials.ts';
import { clientFor, pseudonymsOf } from './desk.ts';
import { createDesks } from './desks.ts';
import { marksOf } from './erasure/erased-people.ts';
import { createErasure, type Erasure } from './erasure/erasure.ts';
import type { Clock } from './hibob/clock.ts';
import type { Caller, Limits } from './hibob/limits.ts';
import type { Fetch } from './hibob/transport.ts';
import { type PaidOut, paidOut } from './out/paid-out.ts';
import { createOutlet, type Outlet } from './outlet.ts';
import { type Reread, runReread } from './reread.ts';
import {
  type DriftOrder,
  type DriftReport,
  driftOf,
  type HistoryLine,
  historyOf,
  lastFields,
} from './setup/history.ts';
import { createSetup, type Setup } from './setup/setup.ts';
import type { Connection, Page, Run, Store } from './store/store.ts';
import type { Named } from './sync/reread.ts';
import type { Telemetry } from './telemetry/telemetry.ts';
import { isTrouble, type Trouble } from './trouble.ts';
import type { SecretBox } from './vault/secret-box.ts';
import { memoryKeeper, type TokenKeeper } from './vault/token-keeper.ts';
import { type CheckJob, runCheck, runSync, type SyncJob, type SyncResult } from './work.ts';

/** What the connector needs from outside. */
export interface ConnectorDeps {
  readonly store: Store;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter of retries. */
  readonly random: () => number;
  readonly userAgent: string;
  /** Makes the pseudonyms of anonymous connections; asked only for one. null: there is none. */
  readonly pseudonymKey?: () => string | Trouble | null;
  /** In memory unless said. */
  readonly keeper?: TokenKeeper;
  /** Keeps the list of erased people from whoever has the database alone. null: nobody can be erased for good. */
  readonly secrets?: SecretBox | null;
  /** What is shared with other processes on this machine's address. By default every run counts for itself. */
  readonly limitsOf?: (caller: Caller) => Limits;
  /** Told what it does: counts and times, no value. */
  readonly telemetry?: Telemetry;
  /** After every check and sync, however it ended: whoever follows is told. */
  readonly afterRun?: (connection: Pick<Connection, 'id' | 'tenantId'>) => Promise<void>;
}

/** The work the command line does, here or through a running server. */
export interface Worker extends Setup, Outlet, Erasure {
  readonly check: (name: string, job: CheckJob) => Promise<CheckReport | Trouble>;
  readonly sync: (name: string, job: SyncJob) => Promise<SyncResult | Trouble>;
  /** A file of what a check saw, without anybody's data. */
  readonly capture: (name: string, job: CaptureJob) => Promise<Capture | Trouble>;
  /** The checks so far, newest first. */
  readonly history: (name: string) => Promise<readonly HistoryLine[] | Trouble>;
  /** What changed in HiBob between two checks. */
  readonly drift: (name: string, order: DriftOrder) => Promise<DriftReport | Trouble>;
}

/** A connection as it is shown: without its token. */
export interface ConnectionView extends Omit<Connection, 'id' | 'tenantId' | 'fields'> {
  readonly hasToken: boolean;
}

export interface Connector extends Worker {
  /** The same use cases on another tenant's connections. */
  readonly forTenant: (tenantId: string) => Connector;
  readonly connections: () => Promise<readonly ConnectionView[]>;
  readonly connection: (name: string) => Promise<ConnectionView | Trouble>;
  /** Makes a connection or brings it up to date. The token is sealed into the database where there is a key ring, else kept in memory only. */
  readonly connect: (name: string, credentials: Credentials, selection: Selection) => Promise<ConnectionView | Trouble>;
  /** A connection without credentials yet, so that what is chosen before them is kept; one that is there stays as it is. */
  readonly draft: (name: string, baseUrl: string) => Promise<ConnectionView | Trouble>;
  /** Reads some people again, because HiBob said that they changed. */
  readonly reread: (name: string, named: Named, signal?: AbortSignal) => Promise<Reread | Trouble>;
  /** What it is known by inside. */
  readonly idOf: (name: string) => Promise<Pick<Connection, 'id' | 'tenantId'> | Trouble>;
  /** Under which marks somebody may have been erased here; none, where nobody was. */
  readonly erasureMarks: (
    owned: Pick<Connection, 'id' | 'tenantId'>,
    employeeId: string,
  ) => Promise<readonly string[] | Trouble>;
  /** Nothing is scheduled for a paused connection. */
  readonly pause: (name: string, isPaused: boolean) => Promise<ConnectionView | Trouble>;
  /** Removes it with all it holds, for good. */
  readonly disconnect: (name: string) => Promise<null | Trouble>;
  /** Its checks and syncs, newest first. */
  readonly runs: (name: string, limit: number) => Promise<readonly Run[] | Trouble>;
  /** Each as JSON. */
  readonly employees: (name: string, page: Paging) => Promise<Page<string> | Trouble>;
  readonly pay: (name: string, page: Paging) => Promise<Page<PaidOut> | Trouble>;
}

export interface Paging {
  readonly limit: number;
  readonly after: string | null;
  /** As it was known at this moment; now, where it is not said. */
  readonly asOf?: string | null;
}

/** The use cases of the connector, for the command line and the server alike. */
export function createConnector(deps: ConnectorDeps): Connector {
  const keeper = deps.keeper ?? memoryKeeper();
  const forTenant = (tenantId: string): Connector => ({
    ...connectorOn({ ...deps, store: deps.store.forTenant(tenantId) }, keeper),
    forTenant,
  });
  return { ...connectorOn(deps, keeper), forTenant };
}

function connectorOn(deps: ConnectorDeps, keeper: TokenKeeper): Omit<Connector, 'forTenant'> {
  const { store } = deps;
  const now = () => new Date(deps.clock.now()).toISOString();
  const { deskFor, keptCredentials, placeOf, save } = createDesks(deps, keeper);
  const shown = async (connections: readonly Connection[]): Promise<readonly ConnectionView[]> => {
    const kept = await keeper.keptOf(connections.map(({ id }) => id));
    return connections.map(({ id, tenantId: _, fields: __, ...rest }) => ({ ...rest, hasToken: kept.has(id) }));
  };
  const shownOne = async (connection: Connection): Promise<ConnectionView> => {
    const [one] = await shown([connection]);
    if (one === undefined) throw new Error('One connection makes one view');
    return one;
  };

  const connectionNamed = async (name: string) => (await store.connection(name)) ?? unknownConnection(name);

  async function onConnection<T>(name: string, use: (connection: Connection) => T | Promise<T>): Promise<T | Trouble> {
    const connection = await store.connection(name);
    return connection === null ? unknownConnection(name) : use(connection);
  }

  const setup = createSetup({
    known: async (name) => {
      const connection = await store.connection(name);
      const credentials = connection === null ? null : await keptCredentials(connection);
      if (isTrouble(credentials)) return credentials;
      return {
        credentials,
        serviceUserId: connection?.serviceUserId ?? null,
        selection: connection?.selection ?? null,
        fields: connection === null ? null : await lastFields(store, connection.id),
      };
    },
    keep: async (name, selection, credentials) => {
      if (!isName(name)) return noName;
      const known = await store.connection(name);
      const connection = credentials ?? known;
      if (connection === null) return unknownConnection(name);
      const { baseUrl, serviceUserId } = await placeOf(known, connection);
      const saved = await save(known, { name, baseUrl, serviceUserId, selection });
      return isTrouble(saved) ? saved : null;
    },
    clientFor: (credentials) => clientFor({ deps, credentials }, { onProgress: () => {} }),
  });

  return {
    ...setup,
    connections: async () => shown(await store.connections()),
    connection: (name) => onConnection(name, shownOne),
    connect: async (name, { token, baseUrl, serviceUserId }, selection) => {
      if (!isName(name)) return noName;
      const connection = await save(await store.connection(name), { name, baseUrl, serviceUserId, selection });
      if (isTrouble(connection)) return connection;
      await keeper.put(connection, token, now());
      return shownOne(connection);
    },
    draft: async (name, baseUrl) => {
      if (!isName(name)) return noName;
      const known = await store.connection(name);
      const draft = { name, baseUrl, serviceUserId: '', selection: everythingSelected };
      return shownOne(known ?? (await store.saveConnection(draft, now())));
    },
    idOf: (name) => onConnection(name, ({ id, tenantId }) => ({ id, tenantId })),
    erasureMarks: (owned, employeeId) =>
      marksOf({ store, secrets: deps.secrets ?? null }, owned, () => pseudonymsOf(deps), employeeId),
    pause: async (name, isPaused) => {
      await store.pause(name, isPaused ? now() : null);
      return onConnection(name, shownOne);
    },
    disconnect: async (name) => ((await store.removeConnection(name)) ? null : unknownConnection(name)),
    runs: (name, limit) => onConnection(name, ({ id }) => store.runs(id, limit)),

    check: async (name, job) => {
      const ready = await deskFor(name, job);
      return isTrouble(ready) ? ready : runCheck(ready, job);
    },

    sync: async (name, job) => {
      const ready = await deskFor(name, job);
      return isTrouble(ready) ? ready : runSync(ready, job);
    },

    reread: async (name, named, signal) => {
      const ready = await deskFor(name, { credentials: null, selection: null, onProgress: () => {} });
      return isTrouble(ready) ? ready : runReread(ready, named, signal);
    },

    capture: async (name, { check, ...job }) => {
      if (check !== null)
        return onConnection(name, (connection) => capturePast({ deps, connection }, { ...job, check }));
      const ready = await deskFor(name, job);
      return isTrouble(ready) ? ready : captureNow(ready, { ...job, check });
    },

    history: (name) => onConnection(name, ({ id }) => historyOf(store, id)),
    drift: (name, order) => onConnection(name, ({ id }) => driftOf(store, id, order)),

    ...createOutlet(store, now, connectionNamed),
    ...createErasure({ store, secrets: deps.secrets ?? null, now, connectionNamed }),
    employees: (name, page) => onConnection(name, ({ id }) => store.employees({ connectionId: id, ...page })),
    pay: (name, page) =>
      onConnection(name, async (connection) => {
        const rows = await store.pay({ connectionId: connection.id, ...page });
        return { ...rows, items: await paidOut(store, connection, rows.items, now(), page.asOf ?? null) };
      }),
  };
}
