import type { Selection } from '@hibob-kit/permissions';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import type { Clock } from '../hibob/clock.ts';
import type { Store } from '../store/store.ts';
import type { Trouble } from '../trouble.ts';
import { alone, type NotAlone } from './alone.ts';
import { defaultGuardLimits, type GuardLimits, type GuardStop } from './guard.ts';
import { stopForPeople, stopForTables } from './look-before.ts';
import type { AskedMode } from './mode.ts';
import { prepare } from './prepare.ts';
import type { Progress } from './progress.ts';
import { readAll } from './read.ts';
import { reportOf, type SyncReport } from './sync-report.ts';
import { tableScope } from './table-scope.ts';
import { explainAbsence, lookAround } from './who-is-there.ts';
import { write } from './write.ts';

export interface SyncInput {
  readonly client: HiBobClient;
  /**
   * The client to read with, asked for once nobody else can write: who is erased, and by which ids people go, cannot change any more
   * from then on. `client` unless said; a trouble ends the sync before anything is read.
   */
  readonly clientAlone?: (held: Store) => Promise<HiBobClient | Trouble>;
  readonly store: Store;
  readonly connectionId: string;
  /** The run that the written rows will name. */
  readonly runId: string;
  readonly selection: Selection;
  readonly clock: Pick<Clock, 'now'>;
  /** The day in HiBob, `YYYY-MM-DD`. */
  readonly today: string;
  /** The check before the sync: false, or a failure, and nothing is read. */
  readonly mayStart: () => Promise<boolean | Failure>;
  readonly guardLimits?: GuardLimits;
  /** Goes on where the guard would stop; what it said is kept with the run. */
  readonly force?: boolean;
  /** Everything, if it is not said. */
  readonly mode?: AskedMode;
  /** Leaves the tables that no field mirrors to the next sync that reads everything. */
  readonly equityWeekly?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborted: nothing more may be written, for somebody else may be at it. */
  readonly signal?: AbortSignal;
}

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly report: SyncReport }
  | { readonly kind: 'not-started' }
  | NotAlone
  | GuardStop
  | Trouble
  | Failure;

/**
 * Reads a company, whole or where it has changed, stages what it reads, and writes the difference once nothing stands against it.
 * Wherever it dies, the next sync goes on: what is staged stays, and pages written are found without a difference.
 */
export async function sync(input: SyncInput): Promise<SyncOutcome> {
  const mayStart = await input.mayStart();
  if (typeof mayStart === 'object') return mayStart;
  if (!mayStart) return { kind: 'not-started' };
  return alone(input, syncAlone);
}

async function syncAlone(input: SyncInput): Promise<SyncOutcome> {
  const usageBefore = input.client.usage();
  const prepared = await prepare(input);
  if (isFailure(prepared)) return prepared;
  const { reader, choice, baseline } = prepared;

  const around = await lookAround(reader, choice.mode);
  if (isFailure(around)) return around;
  const limits = input.guardLimits ?? defaultGuardLimits;
  const peopleStop = await stopForPeople(reader, around, limits);
  if (peopleStop !== null && input.force !== true) return peopleStop;

  const scope = tableScope(reader.plan, around.changed, input.equityWeekly === true);
  const reached = await readAll(reader, around, scope);
  if (isFailure(reached)) return reached;
  const tablesStop = around.changed === null ? stopForTables(baseline, reached, around) : null;
  if (tablesStop !== null && input.force !== true) return tablesStop;

  const absent = await explainAbsence(reader, around);
  if (isFailure(absent)) return absent;
  const forced = peopleStop ?? tablesStop;
  await input.store.describeRun(input.runId, { mode: choice.mode, forced });
  const tables = await write(input, prepared, { around, scope, reached, absent });

  const report = await reportOf(input, prepared, { scope, reached, absent, tables, forced, usageBefore });
  return { kind: 'synced', report };
}
