import type { Fetch } from '../hibob/transport.ts';
import { tick } from '../schedule/scheduler.ts';
import type { SecretBox } from '../vault/secret-box.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { type WorkerDeps, workOff } from './work-off.ts';

export interface ServiceDeps extends WorkerDeps {
  readonly fetch: Fetch;
  /** null: no webhooks are sent. */
  readonly secrets: SecretBox | null;
  readonly sleep: (ms: number) => Promise<void>;
  /** How many syncs run at the same time in this process. */
  readonly concurrency: number;
}

/** How long nothing is looked for after nothing was found. */
const idleMs = 1000;
const tickMs = 30_000;

/** Schedules, works and sends until it is told to stop; then it ends what it has begun. */
export async function runService(deps: ServiceDeps, stop: AbortSignal): Promise<void> {
  const loops = [
    loop(deps, stop, tickMs, async () => {
      await tick(deps, deps.now());
      return 'nothing to do';
    }),
    ...Array.from({ length: deps.concurrency }, () => loop(deps, stop, idleMs, () => workOff(deps))),
  ];
  const { secrets } = deps;
  if (secrets !== null) {
    loops.push(
      loop(deps, stop, idleMs, async () => ((await sendWebhooks({ ...deps, secrets })) > 0 ? 'done' : 'nothing to do')),
    );
  }
  await Promise.all(loops);
}

/** A lost database or a bug ends no loop: it is logged, and tried again after a while. */
async function loop(
  { log, sleep }: ServiceDeps,
  stop: AbortSignal,
  pauseMs: number,
  step: () => Promise<string>,
): Promise<void> {
  while (!stop.aborted) {
    let found = 'nothing to do';
    try {
      found = await step();
    } catch (error) {
      log.error({ error }, 'service.step-broke');
    }
    if (found === 'nothing to do' && !stop.aborted) await sleep(pauseMs);
  }
}
