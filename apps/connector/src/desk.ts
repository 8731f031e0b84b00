import type { ConnectorDeps } from './connector.ts';
import type { Credentials } from './credentials.ts';
import { erasedPeople } from './erasure/erased-people.ts';
import type { Pseudonym } from './hibob/anonymous-client.ts';
import type { HiBobClient } from './hibob/client.ts';
import { createClient } from './hibob/create-client.ts';
import { withoutErased } from './hibob/without-erased.ts';
import { pseudonymsBy } from './pseudonym-key.ts';
import { databaseTrouble } from './store/database-trouble.ts';
import type { Connection, RunKind } from './store/store.ts';
import type { Progress } from './sync/progress.ts';
import { measure } from './telemetry/measure.ts';
import { noTelemetry } from './telemetry/telemetry.ts';
import { isTrouble, type Trouble, trouble } from './trouble.ts';

/** A connection with what one order needs to be carried out. */
export interface Desk {
  readonly deps: ConnectorDeps;
  readonly connection: Connection;
  readonly credentials: Credentials;
}

interface Watched {
  readonly onProgress: (progress: Progress) => void;
}

/** HiBob as this connection may know it: without the people who were erased here. */
export function readerFor(desk: Desk, job: Watched): Promise<HiBobClient | Trouble> {
  return withoutThem(desk, clientFor(desk, job));
}

/** The same client without the people who are erased by now. */
export async function withoutThem(
  { deps, connection }: Pick<Desk, 'deps' | 'connection'>,
  client: HiBobClient,
): Promise<HiBobClient | Trouble> {
  const erasing = { store: deps.store, secrets: deps.secrets ?? null };
  const isErased = await erasedPeople(erasing, connection, () => pseudonymsOf(deps));
  if (isTrouble(isErased)) return isErased;
  return isErased === null ? client : withoutErased(client, isErased);
}

/** Those of this installation; null: it has no key for them. */
export function pseudonymsOf({ pseudonymKey }: Pick<ConnectorDeps, 'pseudonymKey'>): Pseudonym | null {
  const key = pseudonymKey?.() ?? null;
  return key === null || isTrouble(key) ? null : pseudonymsBy(key);
}

/** Writes down that it ran and how it ended. A run without an end is one whose process died. */
export async function recorded<T>(
  { deps, connection }: Desk,
  kind: RunKind,
  work: (runId: string) => Promise<{ readonly result: T; readonly outcome: string }>,
): Promise<T> {
  const telemetry = deps.telemetry ?? noTelemetry;
  return telemetry.span('run', { kind }, async (note) => {
    const begunAt = deps.clock.now();
    const runId = await deps.store.startRun(connection.id, kind, now(deps));
    const { result, outcome } = await work(runId).catch(async (error) => {
      // So that the history says it, if the database still takes a line.
      const broken = databaseTrouble(error);
      await deps.store.finishRun(runId, broken?.code ?? 'bug', broken, now(deps)).catch(() => {});
      throw error;
    });
    await deps.store.finishRun(runId, outcome, result, now(deps));
    note({ outcome });
    telemetry.record('runs', 1, { kind, outcome });
    telemetry.record('run_seconds', (deps.clock.now() - begunAt) / 1000, { kind });
    await deps.afterRun?.(connection);
    return result;
  });
}

export function clientFor({ deps, credentials }: Pick<Desk, 'deps' | 'credentials'>, job: Watched): HiBobClient {
  return createClient({
    ...credentials,
    fetch: deps.fetch,
    clock: deps.clock,
    random: deps.random,
    userAgent: deps.userAgent,
    timeoutMs: 60_000,
    ...(deps.limitsOf && {
      limits: deps.limitsOf({ host: new URL(credentials.baseUrl).host, serviceUserId: credentials.serviceUserId }),
    }),
    onEvent: (event) => {
      measure(deps.telemetry ?? noTelemetry, event);
      if (event.kind !== 'waiting' || event.ms < 1000) return;
      const seconds = Math.ceil(event.ms / 1000);
      job.onProgress({ step: `Waiting ${seconds} s (${event.why})`, done: 0, total: null });
    },
  });
}

export function now(deps: ConnectorDeps): string {
  return new Date(deps.clock.now()).toISOString();
}

export function today(deps: ConnectorDeps): string {
  return now(deps).slice(0, 10);
}

/** What was written until then stays, and the next sync goes on from it. */
export const holdLost = trouble(
  'hold-lost',
  'The sync ended before it wrote everything: its connection to the database broke, or its worker was taken for dead, and another may sync by now.',
  'Nothing is half written. Sync again; a service does so by itself.',
);

export function alreadySyncing(name: string): Trouble {
  return trouble('busy', `A sync of the connection "${name}" is already running.`, 'Wait until it ends.');
}
