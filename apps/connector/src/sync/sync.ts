import type { Selection } from '@hibob-kit/permissions';
import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import type { Clock } from '../hibob/clock.ts';
import type { EmployeeStatus } from '../store/norms.ts';
import type { RecordTable } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { GuardLimits, Stopped } from './guard.ts';
import type { Progress } from './read.ts';

export interface SyncInput {
  readonly client: HiBobClient;
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
  readonly onProgress?: (progress: Progress) => void;
}

export interface TableReport {
  readonly inserted: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly gone: number;
}

export interface SyncReport {
  readonly people: Readonly<Record<EmployeeStatus, number>>;
  readonly tables: Readonly<Record<RecordTable, TableReport>>;
  readonly requests: Readonly<Record<string, number>>;
  readonly waitedMs: number;
  readonly startedAt: string;
  readonly finishedAt: string;
}

export type SyncOutcome = { readonly kind: 'synced'; readonly report: SyncReport } | { readonly kind: 'refused' } | Stopped | Failure;

export async function sync(_input: SyncInput): Promise<SyncOutcome> {
  throw new Error('coming');
}
