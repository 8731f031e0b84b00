import { openQueue } from '../queue/work-queue.ts';
import { createLog } from '../telemetry/log.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { runService } from '../worker/run-service.ts';
import type { Context } from './context.ts';
import type { OpenConnector } from './open-worker.ts';

export interface ServiceProcess {
  /** Ends what it has begun, then lets go of the queue. */
  readonly end: () => Promise<void>;
}

/** Scheduler, workers and webhooks in this process, on an open database. */
export async function startService(
  context: Context,
  opened: OpenConnector,
  concurrency: number,
  telemetry: Telemetry,
): Promise<ServiceProcess> {
  const { connector, service, secrets, fetch, executeSql, alone } = opened;
  const log = createLog(context.settings.logLevel, { write: (line) => void context.io.stderr.write(line) });
  const queue = await openQueue({ executeSql, alone, onError: (error) => log.error({ error }, 'queue.broke') });
  const stopping = new AbortController();
  const running = runService(
    {
      connector,
      service,
      secrets,
      fetch,
      queue,
      log,
      telemetry,
      concurrency,
      now: context.io.clock.now,
      sleep: (ms) => context.io.clock.sleep(ms, stopping.signal),
    },
    stopping.signal,
  );
  log.info({ concurrency }, 'service.started');
  return {
    end: async () => {
      stopping.abort();
      await running;
      await queue.stop();
      log.info({}, 'service.ended');
    },
  };
}

/** Fit for new work: not asked to stop, and its database answers. */
export async function readyUnless(
  stop: AbortSignal,
  { executeSql }: Pick<OpenConnector, 'executeSql'>,
): Promise<boolean> {
  if (stop.aborted) return false;
  await executeSql('select 1', []);
  return true;
}
