import { randomUUID } from 'node:crypto';
import type { Connector } from '../connector.ts';
import type { QueuedChore, WorkQueue } from '../queue/work-queue.ts';
import type { Reread } from '../reread.ts';
import { chores } from '../schedule/due.ts';
import type { KeptCharge } from '../store/service/charges.ts';
import { leaseSeconds } from '../store/service/leases.ts';
import type { ServiceStore } from '../store/service-store.ts';
import { defaultGuardLimits } from '../sync/guard.ts';
import type { Log } from '../telemetry/log.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { isPassing, isTrouble, type Trouble } from '../trouble.ts';

export interface WorkerDeps {
  readonly connector: Connector;
  readonly service: ServiceStore;
  readonly queue: WorkQueue;
  readonly log: Log;
  readonly telemetry: Telemetry;
  readonly now: () => number;
}

export type Worked =
  | 'nothing to do'
  | 'done'
  /** Somebody did it meanwhile, or the connection is gone or paused. */
  | 'not due any more'
  /** Not now, for somebody else works on this connection or HiBob is away; the scheduler finds it due again. */
  | 'somebody else'
  /** It comes back later. */
  | 'failed'
  /** Its lease ran out while it worked: the chore is another's by now. */
  | 'lost';

/** Takes one chore and does it. Whatever happens, the chore is done, or comes back, or is laid aside: it is never lost. */
export async function workOff(deps: WorkerDeps): Promise<Worked> {
  const { queue, service, log, telemetry } = deps;
  const job = await queue.take();
  if (job === null) return 'nothing to do';
  return telemetry.span('chore', { chore: job.chore, attempt: job.attempt }, async (note) => {
    const charge = await service.charges.one(job.connectionId);
    const worked = charge === null || isOver(job, charge) ? 'not due any more' : await workAlone(deps, job);
    if (worked !== 'failed' && worked !== 'lost') await queue.done(job.jobId);
    log.info({ connectionId: job.connectionId, chore: job.chore, attempt: job.attempt, worked }, 'chore.ended');
    telemetry.record('chores', 1, { chore: job.chore, worked });
    note({ worked });
    return worked;
  });
}

/** Done since it fell due, for example by hand. What failed and came back is over only when it was done with a result. */
function isOver({ chore, dueAt, attempt }: QueuedChore, charge: KeptCharge): boolean {
  if (chore === 'reread')
    return charge.isPaused || charge.namedAt === null || (charge.readAt !== null && charge.readAt >= dueAt);
  const last = (attempt === 1 ? charge.last : charge.settled)[chore];
  return charge.isPaused || (last !== null && last >= dueAt);
}

async function workAlone(deps: WorkerDeps, job: QueuedChore): Promise<Worked> {
  const { leases } = deps.service;
  const holder = randomUUID();
  if (!(await leases.take(job.connectionId, holder, job.jobId))) return 'somebody else';
  const lost = new AbortController();
  const keep = async () => {
    // A database that does not answer says nothing about whose the lease is.
    if (!(await leases.keep(job.connectionId, holder).catch(() => true))) lost.abort();
  };
  const beat = setInterval(() => void keep(), (leaseSeconds / 3) * 1000);
  try {
    // Whoever had the lease until now may have done just this.
    const latest = await deps.service.charges.one(job.connectionId);
    if (latest === null || isOver(job, latest)) return 'not due any more';
    const worked = await work(deps, job, latest, lost.signal);
    await keep();
    return lost.signal.aborted ? 'lost' : worked;
  } catch (error) {
    deps.log.error({ error, connectionId: job.connectionId }, 'chore.broke');
    await deps.queue.failed(job.jobId, 'a bug or a lost database');
    return 'failed';
  } finally {
    clearInterval(beat);
    await leases.give(job.connectionId, holder).catch(() => {});
  }
}

async function work(deps: WorkerDeps, job: QueuedChore, charge: KeptCharge, signal: AbortSignal): Promise<Worked> {
  const own = deps.connector.forTenant(charge.tenantId);
  const startedAt = new Date(deps.now()).toISOString();
  const order = { credentials: null, selection: null, onProgress: () => {} };
  const row = chores[job.chore];
  const named = row.work === 'reread' ? await rereadNamed(deps, own, charge, signal) : null;
  const syncing = { limits: defaultGuardLimits, mode: row.mode === 'full' ? 'full' : 'auto' } as const;
  const result =
    named ??
    (row.work === 'check'
      ? await own.check(charge.name, order)
      : await own.sync(charge.name, { ...order, ...syncing, force: false, equityWeekly: false, signal }));
  // The chore is another's by now, and its tries are as well.
  if (signal.aborted) return 'lost';
  // What needs a person (a token, a box) is told once and probed daily.
  if (isTrouble(result) && isPassing(result.code)) {
    // A re-reading is found due again by itself, after a pause.
    if (row.work === 'reread') return 'somebody else';
    await deps.queue.failed(job.jobId, result.code);
    return 'failed';
  }
  if (isTrouble(result) && result.code === 'busy') return 'somebody else';
  if (!isTrouble(result) && named === null && row.work !== 'check')
    await deps.service.notices.handled(charge.connectionId, startedAt, startedAt);
  return 'done';
}

/** null: everybody has to be looked at instead. */
async function rereadNamed(
  { service, now }: WorkerDeps,
  own: Connector,
  { connectionId, name }: KeptCharge,
  signal: AbortSignal,
): Promise<Reread | Trouble | null> {
  const waiting = (await service.notices.waiting(connectionId)).filter(({ employeeId }) => employeeId !== null);
  const employeeIds = [...new Set(waiting.flatMap(({ employeeId }) => employeeId ?? []))];
  if (employeeIds.length > mostNamed) return null;
  const tables = [...new Set(waiting.flatMap(({ tableId }) => tableId ?? []))];
  const result = await own.reread(name, { employeeIds, tables }, signal);
  if (!isTrouble(result) && result.outcome === 'left for later') return null;
  const isDone = !isTrouble(result) || !(isPassing(result.code) || result.code === 'busy');
  // What could not be read by name, the next sync of everybody meets as well.
  const keys = waiting.map(({ key }) => key);
  if (isDone) await service.notices.handledThese(connectionId, keys, new Date(now()).toISOString());
  return result;
}

/** Above it one search of everybody costs less. */
const mostNamed = 400;
