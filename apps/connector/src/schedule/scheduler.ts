import type { WorkQueue } from '../queue/work-queue.ts';
import type { ServiceStore } from '../store/service-store.ts';
import type { Log } from '../telemetry/log.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { dueChores } from './due.ts';

export interface SchedulerDeps {
  readonly service: ServiceStore;
  readonly queue: WorkQueue;
  readonly log: Log;
  readonly telemetry: Telemetry;
}

/**
 * One look at everything: gives back what dead workers had, and queues what is due. Any number of schedulers may look at the same
 * time: a chore that waits is not queued twice.
 */
export async function tick({ service, queue, log, telemetry }: SchedulerDeps, now: number): Promise<number> {
  // The work first, then the lease: whoever dies in between leaves it to the next look.
  for (const { connectionId, holder, jobId } of await service.leases.abandoned()) {
    log.warn({ connectionId, jobId }, 'worker.gone');
    if (jobId !== null) await queue.failed(jobId, 'the worker is gone');
    await service.leases.give(connectionId, holder);
  }
  const charges = await service.charges.all();
  let queued = 0;
  // What is being done is still due until it is done.
  const held = await service.leases.held();
  for (const chore of dueChores(charges, now)) {
    if (held.has(chore.connectionId)) continue;
    if ((await queue.send(chore)) === 'queued') queued += 1;
  }
  await service.notices.clean(new Date(now - keptNoticesMs).toISOString());
  await service.limits.clean(new Date(now - keptLimitsMs).toISOString());
  const { waiting, running, laidAside } = await queue.counts();
  telemetry.record('queue_jobs', waiting, { state: 'waiting' });
  telemetry.record('queue_jobs', running, { state: 'running' });
  telemetry.record('queue_jobs', laidAside, { state: 'laid aside' });
  telemetry.record('connections', charges.filter(({ isBroken }) => isBroken).length, { state: 'broken' });
  telemetry.record('connections', charges.filter(({ isPaused }) => isPaused).length, { state: 'paused' });
  telemetry.record('connections', charges.filter((one) => !one.isBroken && !one.isPaused).length, { state: 'well' });
  return queued;
}

const keptLimitsMs = 600_000;
/** HiBob repeats a webhook for three days (H4.11); a week knows all of them again. */
const keptNoticesMs = 7 * 86_400_000;
