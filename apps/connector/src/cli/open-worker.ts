import { resolve } from 'node:path';
import { isName, noName } from '../connection-name.ts';
import { type Connector, createConnector, type Worker } from '../connector.ts';
import { limitsInMemory } from '../hibob/limits.ts';
import type { Fetch } from '../hibob/transport.ts';
import { keyBeside } from '../pseudonym-key.ts';
import { folderHolder } from '../store/embedded.ts';
import type { Holder } from '../store/lock.ts';
import { type Opened, openStore, type Where } from '../store/open.ts';
import { openTrouble } from '../store/open-trouble.ts';
import type { ServiceStore } from '../store/service-store.ts';
import { noTelemetry, type Telemetry } from '../telemetry/telemetry.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import { type KeyRing, ringForThisRun } from '../vault/key-ring.ts';
import { type SecretBox, secretBox } from '../vault/secret-box.ts';
import { memoryKeeper, sealedKeeper } from '../vault/token-keeper.ts';
import { userAgent } from '../version.ts';
import { tellEvents } from '../worker/tell-events.ts';
import type { Context } from './context.ts';
import { keyRingFor } from './key-ring-for.ts';
import type { CredentialOptions, PlaceOptions } from './options.ts';
import { remoteWorker } from './remote.ts';
import { transportFrom } from './transport.ts';

export interface OpenWorker {
  readonly worker: Worker;
  readonly close: () => Promise<void>;
}

/**
 * Whoever can do the work on the chosen database: this process, or the server that has the data folder. `unless` is a reason not
 * to open a database here, e.g. missing credentials; a server may have its own.
 */
export async function openWorker(
  context: Context,
  { connection, data, caFile }: PlaceOptions & Pick<CredentialOptions, 'caFile'>,
  command: string,
  unless: Trouble | null,
): Promise<OpenWorker | Trouble> {
  if (!isName(connection)) return noName;
  const where = whereFrom(context, data, command);
  const server = 'dataDir' in where ? serverIn(folderHolder(where.dataDir)) : null;
  if (server !== null) return server;
  if (unless !== null) return unless;
  const opened = await openConnector(context, where, caFile);
  if (isTrouble(opened)) return opened;
  return { worker: opened.connector, close: opened.close };
}

export interface OpenConnector {
  readonly connector: Connector;
  readonly service: ServiceStore;
  readonly secrets: SecretBox | null;
  /** The keys that outlive this process, or some made for it. */
  readonly pageKeys: KeyRing;
  readonly fetch: Fetch;
  readonly executeSql: Opened['executeSql'];
  readonly alone: Opened['alone'];
  readonly announce: Opened['announce'];
  readonly close: () => Promise<void>;
}

export async function openConnector(
  context: Context,
  where: Where,
  caFile: string | undefined,
  telemetry: Telemetry = noTelemetry,
): Promise<OpenConnector | Trouble> {
  const { clock, random } = context.io;
  const transport = transportFrom(context, caFile);
  if (isTrouble(transport)) return transport;
  const opened = await openStore(where);
  if (opened.kind !== 'opened') return openTrouble(opened);
  const { store, service, executeSql, alone, announce } = opened;
  const ring = keyRingFor(context.settings, where);
  if (isTrouble(ring)) {
    await store.close();
    return ring;
  }
  const secrets = ring === null ? null : secretBox(ring);
  const keeper = ring === null ? memoryKeeper() : sealedKeeper(ring, service, clock.now);
  const close = async () => {
    await transport.close();
    await store.close();
  };
  const afterRun = ({ id, tenantId }: { readonly id: string; readonly tenantId: string }) =>
    tellEvents({ service, now: clock.now }, { tenantId, connectionId: id });
  const pseudonymKey = () => context.settings.pseudonymKey ?? ('dataDir' in where ? keyBeside(where.dataDir) : null);
  const connector = createConnector({
    store,
    fetch: transport.fetch,
    clock,
    random,
    userAgent,
    keeper,
    afterRun,
    pseudonymKey,
    telemetry,
    secrets,
    // A data folder is one process's own.
    limitsOf: 'dataDir' in where ? limitsInMemory() : service.limits.of,
  });
  const pageKeys = ring ?? ringForThisRun();
  return { connector, service, secrets, pageKeys, fetch: transport.fetch, executeSql, alone, announce, close };
}

/** `--data` was typed for this call, so it goes before the DATABASE_URL of the environment. */
export function whereFrom({ io, settings }: Context, data: string | undefined, command: string): Where {
  if (data === undefined && settings.databaseUrl !== null) return { databaseUrl: settings.databaseUrl };
  const note = { command, at: new Date(io.clock.now()).toISOString() };
  return { dataDir: resolve(io.cwd, data ?? '.hibob/data'), note };
}

function serverIn(holder: Holder | null): OpenWorker | null {
  if (holder === null || holder.url === null || holder.apiKey === null) return null;
  const worker = remoteWorker(holder.url, holder.apiKey);
  return { worker, close: worker.close };
}
