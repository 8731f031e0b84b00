import type { Seen, Selection } from '@hibob-kit/permissions';
import { type Recorder, recordExchanges } from './capture/recorder.ts';
import { type CheckReport, check } from './check/check.ts';
import { type Looked, lookAgain } from './check/look-again.ts';
import type { Credentials } from './credentials.ts';
import {
  alreadySyncing,
  clientFor,
  type Desk,
  holdLost,
  now,
  readerFor,
  recorded,
  today,
  withoutThem,
} from './desk.ts';
import { anonymousClient } from './hibob/anonymous-client.ts';
import type { HiBobClient } from './hibob/client.ts';
import { troubleOf } from './hibob-trouble.ts';
import { keyFingerprint, noPseudonymKey, otherPseudonymKey, pseudonymsBy } from './pseudonym-key.ts';
import { reportIn } from './setup/history.ts';
import type { Store } from './store/store.ts';
import type { GuardLimits, GuardStop } from './sync/guard.ts';
import type { AskedMode } from './sync/mode.ts';
import type { Progress } from './sync/progress.ts';
import { sync } from './sync/sync.ts';
import type { SyncReport } from './sync/sync-report.ts';
import { isTrouble, type Trouble } from './trouble.ts';

/** One order to check or sync. What is null is taken from the connection. */
export interface Job {
  readonly credentials: Credentials | null;
  readonly selection: Selection | null;
  readonly onProgress: (progress: Progress) => void;
}

export interface CheckJob extends Job {
  /** Everybody and everything that tells anything is asked, at whatever cost. */
  readonly deep?: boolean;
  /** Something was mended since the last check: where it does not show, HiBob is given the time it may take, and asked once more. */
  readonly again?: boolean;
}

export interface SyncJob extends Job {
  readonly limits: GuardLimits;
  readonly mode: AskedMode;
  /** Goes on where the guard would stop; the run keeps what it had said. */
  readonly force: boolean;
  readonly equityWeekly: boolean;
  /** Aborted: it ends before it writes anything more. */
  readonly signal?: AbortSignal;
}

export type SyncResult =
  /** The check found something blocking; nothing was read. */
  | { readonly outcome: 'refused'; readonly check: CheckReport }
  /** Too many people were missing; nothing was changed. */
  | { readonly outcome: 'stopped'; readonly check: CheckReport; readonly guard: GuardStop }
  | { readonly outcome: 'synced'; readonly check: CheckReport; readonly sync: SyncReport };

export async function runCheck(desk: Desk, job: CheckJob): Promise<CheckReport | Trouble> {
  const checked = await checkAndKeep(desk, job);
  return isTrouble(checked) ? checked : checked.report;
}

/** A check that ended, and by which id it is kept. */
export interface Checked {
  readonly report: CheckReport;
  readonly checkId: string;
}

export async function checkAndKeep(desk: Desk, job: CheckJob): Promise<Checked | Trouble> {
  const { deps, connection } = desk;
  // A client and a recorder of its own for each look: a report says what its own check sent.
  const lookOnce = async () => {
    const recorder = recordExchanges(deps.fetch, deps.clock.now);
    const client = await readerFor(recordedBy(desk, recorder), job);
    return isTrouble(client) ? client : look(desk, client, job, recorder);
  };
  return recorded<Checked | Trouble>(desk, 'check', async () => {
    const [last] = job.again ? await deps.store.checks(connection.id, 1) : [];
    const before = last === undefined ? null : reportIn(last);
    const { onProgress } = job;
    const looked = job.again ? await lookAgain(lookOnce, before, { clock: deps.clock, onProgress }) : await lookOnce();
    if (isTrouble(looked)) return { result: looked, outcome: looked.code };
    const checkId = await keep(desk, looked);
    return { result: { report: looked.report, checkId }, outcome: looked.report.verdict };
  });
}

/** The check is the gate: behind a blocking finding nothing is read, so that a missing permission never looks like missing data. */
export async function runSync(desk: Desk, job: SyncJob): Promise<SyncResult | Trouble> {
  const recorder = recordExchanges(desk.deps.fetch, desk.deps.clock.now);
  const client = clientFor(recordedBy(desk, recorder), job);
  const known = await withoutThem(desk, client);
  if (isTrouble(known)) return known;
  return recorded<SyncResult | Trouble>(desk, 'sync', async (runId) => {
    const looked = await look(desk, known, job, recorder);
    if (isTrouble(looked)) return { result: looked, outcome: looked.code };
    await keep(desk, looked);
    const { report: gate, companyId } = looked;
    // Bound by the first reading, not by the first look: who checks with the wrong credentials may still put them right.
    if (gate.verdict !== 'refused' && companyId !== null)
      await desk.deps.store.bindCompany(desk.connection.id, companyId);
    const result = await syncNow(desk, client, job, runId, gate);
    return { result, outcome: 'kind' in result ? result.code : result.outcome };
  });
}

/** The same desk, whose answers are kept in their shape. */
function recordedBy(desk: Desk, { fetch }: Recorder): Desk {
  return { ...desk, deps: { ...desk.deps, fetch } };
}

async function look(
  { deps, connection, credentials }: Desk,
  client: HiBobClient,
  job: CheckJob,
  recorder: Recorder,
): Promise<Looked | Trouble> {
  let seen: Seen | null = null;
  let companyId: string | null = null;
  const report = await check({
    client,
    serviceUserId: credentials.serviceUserId,
    selection: connection.selection,
    deep: job.deep === true,
    company: connection.companyId,
    acceptedAt: () => deps.store.lastAccepted(connection.id, credentials),
    onCompany: (id) => {
      companyId = id;
    },
    onStep: (step) => job.onProgress({ step: `Checking: ${step}`, done: 0, total: null }),
    onSeen: (all) => {
      seen = all;
    },
  });
  recorder.stop();
  if ('kind' in report) return troubleOf(report, credentials.baseUrl);
  return { report, seen, companyId, trace: recorder.trace() };
}

async function keep({ deps, connection, credentials }: Desk, { report, seen, trace }: Looked): Promise<string> {
  const at = now(deps);
  await deps.store.saveCheck(connection.id, report, at);
  return deps.store.keepCheck({
    connectionId: connection.id,
    at,
    baseUrl: credentials.baseUrl,
    selection: connection.selection,
    report,
    seen,
    trace,
  });
}

async function syncNow(
  { deps, connection, credentials }: Desk,
  client: HiBobClient,
  job: SyncJob,
  runId: string,
  gate: CheckReport,
): Promise<SyncResult | Trouble> {
  // Behind the check somebody may have been erased, or the connection turned anonymous: both are looked at where both have to wait.
  const clientAlone = async (held: Store) => {
    const known = await withoutThem({ deps, connection }, client);
    return isTrouble(known) ? known : naming({ deps: { ...deps, store: held }, connection }, known, gate);
  };
  const outcome = await sync({
    client,
    clientAlone,
    store: deps.store,
    connectionId: connection.id,
    runId,
    selection: connection.selection,
    clock: deps.clock,
    today: today(deps),
    mayStart: () => Promise.resolve(gate.verdict !== 'refused'),
    guardLimits: job.limits,
    mode: job.mode,
    force: job.force,
    equityWeekly: job.equityWeekly,
    onProgress: job.onProgress,
    ...(job.signal && { signal: job.signal }),
  });
  if (isTrouble(outcome)) return outcome;
  if (outcome.kind === 'busy') return alreadySyncing(connection.name);
  if (outcome.kind === 'lost') return holdLost;
  if (outcome.kind === 'not-started') return { outcome: 'refused', check: gate };
  if (outcome.kind === 'stopped') return { outcome: 'stopped', check: gate, guard: outcome };
  if (outcome.kind === 'synced') return { outcome: 'synced', check: gate, sync: outcome.report };
  return troubleOf(outcome, credentials.baseUrl);
}

/**
 * The client that names people as this connection wants it. What is stored under the other kind of id is erased first: it would
 * name people who are not to be named, or count them twice.
 */
async function naming(
  { deps, connection }: Pick<Desk, 'deps' | 'connection'>,
  client: HiBobClient,
  gate: CheckReport,
): Promise<HiBobClient | Trouble> {
  const anonymous = connection.selection.anonymous === true;
  const key = anonymous ? (deps.pseudonymKey?.() ?? noPseudonymKey) : null;
  if (isTrouble(key)) return key;
  const print = key === null ? null : keyFingerprint(key);
  const before = await deps.store.pseudonymsOf(connection.id);
  if (print !== null && before !== null && print !== before) return otherPseudonymKey;
  const mayRename = async () => gate.verdict !== 'refused' || (await deps.store.seenBefore(connection.id)) === 0;
  if (print !== before && (await mayRename())) {
    await deps.store.renamePeople(connection.id, print, now(deps));
  }
  return key === null ? client : anonymousClient(client, pseudonymsBy(key));
}
