import { bulkEndpoints, type TableId, tableEndpoints } from '@hibob-kit/schemas';
import type { Usage } from '../hibob/client.ts';
import { type EmployeeStatus, type Presence, presences } from '../store/norms.ts';
import type { Checkpoint } from '../store/staging.ts';
import type { Absentee } from '../store/store.ts';
import type { GuardStop } from './guard.ts';
import type { ModeChoice } from './mode.ts';
import type { Prepared } from './prepare.ts';
import type { AllCounts } from './report.ts';
import type { SyncInput } from './sync.ts';
import { notesOf } from './table-notes.ts';
import type { TableScope } from './table-scope.ts';

export interface SyncReport extends ModeChoice {
  /** People HiBob shows, by lifecycle status. */
  readonly people: Readonly<Record<EmployeeStatus, number>>;
  /** People who were shown last time and are not now. */
  readonly absent: Readonly<Record<Exclude<Presence, 'present'>, number>>;
  readonly tables: AllCounts;
  /** HiBob's tables that this company does not have. What was stored of them stays. */
  readonly notAvailable: readonly TableId[];
  /** HiBob's tables that were read person by person, with the requests that cost. */
  readonly oneByOne: Readonly<Partial<Record<TableId, number>>>;
  /** Tables whose turn comes when everything is read. */
  readonly leftForLater: readonly TableId[];
  /** It went on where an earlier sync had died. */
  readonly resumed: boolean;
  /** What the guard had said when somebody told it to go on all the same. */
  readonly forced: GuardStop | null;
  /** By endpoint, without those of the check. */
  readonly requests: Readonly<Record<string, number>>;
  readonly waitedMs: number;
  readonly startedAt: string;
  readonly finishedAt: string;
}

interface Ended {
  readonly scope: TableScope;
  readonly reached: ReadonlyMap<string, Checkpoint>;
  readonly absent: readonly Absentee[];
  readonly tables: AllCounts;
  readonly forced: GuardStop | null;
  readonly usageBefore: Usage;
}

export async function reportOf(
  { client, store, connectionId, clock }: SyncInput,
  { reader, choice, resumed, startedAt }: Prepared,
  { scope, reached, absent, tables, forced, usageBefore }: Ended,
): Promise<SyncReport> {
  const usage = client.usage();
  const requests = requestsSince(usageBefore.byEndpoint, usage.byEndpoint);
  const read = reader.plan.tables.filter((table) => scope.has(table));
  const notes = (table: TableId) => notesOf(reached.get(table) ?? { notes: null });
  const wasAsked = (table: TableId) => (reached.get(table)?.pages ?? 0) > 0;
  return {
    ...choice,
    people: await store.peopleByStatus(connectionId),
    absent: countAbsent(absent),
    tables: { ...tables, employee: { ...tables.employee, gone: absent.length } },
    notAvailable: read.filter((table) => wasAsked(table) && notes(table).path === null),
    oneByOne: Object.fromEntries(
      read.filter((table) => notes(table).oneByOne).map((table) => [table, costOf(table, requests)]),
    ),
    leftForLater: reader.plan.tables.filter((table) => !scope.has(table)),
    resumed,
    forced,
    requests,
    waitedMs: usage.waitedMs - usageBefore.waitedMs,
    startedAt,
    finishedAt: new Date(clock.now()).toISOString(),
  };
}

function countAbsent(absent: readonly Absentee[]): SyncReport['absent'] {
  const reasons = presences.filter((presence): presence is Absentee['presence'] => presence !== 'present');
  const counts = reasons.map((reason) => [reason, absent.filter(({ presence }) => presence === reason).length]);
  return Object.fromEntries(counts);
}

type Counts = Readonly<Record<string, number>>;

function costOf(table: TableId, requests: Counts): number {
  return (requests[tableEndpoints[table].id] ?? 0) + (requests[bulkEndpoints[table].id] ?? 0);
}

function requestsSince(before: Counts, after: Counts): Counts {
  const counts = Object.entries(after).map(([id, count]) => [id, count - (before[id] ?? 0)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
