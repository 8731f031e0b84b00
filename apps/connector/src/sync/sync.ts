import type { Selection } from '@hibob-kit/permissions';
import { listFields, type TableId } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import type { Clock } from '../hibob/clock.ts';
import type { EmployeeStatus } from '../store/norms.ts';
import type { RecordTable } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import { wanted } from '../wanted.ts';
import { absence } from './absence.ts';
import { changesOf } from './changes.ts';
import { defaultGuardLimits, type GuardLimits, type GuardStop, guard } from './guard.ts';
import { normalise } from './normalise.ts';
import { type Progress, read } from './read.ts';
import { readPlan } from './read-plan.ts';
import { countPeople, type TableReport, tableReports } from './report.ts';

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

export interface SyncReport {
  /** People HiBob showed, by lifecycle status. */
  readonly people: Readonly<Record<EmployeeStatus, number>>;
  readonly tables: Readonly<Record<RecordTable, TableReport>>;
  /** HiBob's tables that this company does not have. What was stored of them stays. */
  readonly notAvailable: readonly TableId[];
  /** By endpoint, without those of the check. */
  readonly requests: Readonly<Record<string, number>>;
  readonly waitedMs: number;
  readonly startedAt: string;
  readonly finishedAt: string;
}

export type SyncOutcome =
  | { readonly kind: 'synced'; readonly report: SyncReport }
  | { readonly kind: 'not-started' }
  | GuardStop
  | Failure;

/** Reads a company whole, compares it with what is stored and writes the difference in one transaction, or nothing at all. */
export async function sync(input: SyncInput): Promise<SyncOutcome> {
  const { client, store, connectionId, clock, today, onProgress = () => {} } = input;
  const startedAt = momentOf(clock);
  const mayStart = await input.mayStart();
  if (typeof mayStart === 'object') return mayStart;
  if (!mayStart) return { kind: 'not-started' };

  const before = client.usage();
  const metadata = await client.call(listFields);
  if (metadata.kind !== 'answered') return metadata;
  const plan = readPlan(wanted, input.selection, metadata.body);
  await store.saveFields(
    connectionId,
    plan.fields.map(({ id, label, category }) => ({ id, label, category })),
  );
  const source = await read(client, plan, onProgress);
  if (isFailure(source)) return source;
  const records = normalise(source, plan, today);

  const lastSeen = await store.lastSeen(connectionId);
  const absent = absence(lastSeen, new Set(source.people.keys()), today);
  const stop = guard(absent.hidden.size, lastSeen, input.guardLimits ?? defaultGuardLimits);
  if (stop !== null) return stop;

  onProgress({ step: 'Writing', done: 0, total: null });
  const notAvailable = plan.tables.filter((table) => source.tables.get(table)?.kind === 'not-available');
  const absentees = [
    ...[...absent.left, ...absent.departed].map((employeeId) => ({
      employeeId,
      presence: 'left' as const,
      mergedInto: null,
    })),
    ...[...absent.hidden].map((employeeId) => ({ employeeId, presence: 'hidden' as const, mergedInto: null })),
  ];
  const { changes, diffs } = await changesOf(records, {
    hashes: (table) => store.hashes(connectionId, table),
    shown: new Set(source.people.keys()),
    absent: absentees,
    notAvailable,
  });
  const writing = { runId: input.runId, recordedAt: momentOf(clock), fetchedAt: startedAt };
  await store.apply(connectionId, writing, changes);

  const after = client.usage();
  const report: SyncReport = {
    people: countPeople(records.employee),
    tables: tableReports(diffs, absentees.length),
    notAvailable,
    requests: requestsSince(before.byEndpoint, after.byEndpoint),
    waitedMs: after.waitedMs - before.waitedMs,
    startedAt,
    finishedAt: momentOf(clock),
  };
  return { kind: 'synced', report };
}

type Counts = Readonly<Record<string, number>>;

function requestsSince(before: Counts, after: Counts): Counts {
  const counts = Object.entries(after).map(([id, count]) => [id, count - (before[id] ?? 0)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function momentOf(clock: Pick<Clock, 'now'>): string {
  return new Date(clock.now()).toISOString();
}
