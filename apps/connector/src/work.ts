import type { Selection } from '@hibob-kit/permissions';
import { type CheckReport, check } from './check/check.ts';
import type { ConnectorDeps } from './connector.ts';
import type { Credentials } from './credentials.ts';
import type { HiBobClient } from './hibob/client.ts';
import { createClient } from './hibob/create-client.ts';
import { troubleOf } from './hibob-trouble.ts';
import type { Connection, RunKind } from './store/store.ts';
import { type GuardLimits, type GuardStop, type SyncReport, sync } from './sync/sync.ts';
import type { Trouble } from './trouble.ts';

/** One order to check or sync. What is null is taken from the connection. */
export interface Job {
  readonly credentials: Credentials | null;
  readonly selection: Selection | null;
  readonly onProgress: (progress: Progress) => void;
}

export interface SyncJob extends Job {
  readonly limits: GuardLimits;
}

/** What is being done right now, in a few words. */
export interface Progress {
  readonly step: string;
}

export type SyncResult =
  /** The check found something blocking; nothing was read. */
  | { readonly outcome: 'refused'; readonly check: CheckReport }
  /** Too many people were missing; nothing was changed. */
  | { readonly outcome: 'stopped'; readonly check: CheckReport; readonly guard: GuardStop }
  | { readonly outcome: 'synced'; readonly check: CheckReport; readonly sync: SyncReport };

export function runCheck(
  deps: ConnectorDeps,
  connection: Connection,
  credentials: Credentials,
  job: Job,
): Promise<CheckReport | Trouble> {
  const client = clientFor(deps, credentials, job);
  return asRun(deps, connection, 'check', async () => {
    const report = await checked(deps, connection, client, job);
    return { value: report, outcome: report.kind === 'trouble' ? report.code : report.verdict };
  });
}

/** The check is the gate: with a blocking finding nothing is read, so that a missing permission never looks like missing data. */
export function runSync(
  deps: ConnectorDeps,
  connection: Connection,
  credentials: Credentials,
  job: SyncJob,
): Promise<SyncResult | Trouble> {
  const client = clientFor(deps, credentials, job);
}
