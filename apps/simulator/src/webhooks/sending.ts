import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import { timeOn } from '../company/company-clock.ts';
import type { Log } from '../log.ts';
import { failingSince, isReceived, recorded, turnOf } from './outbox.ts';
import type { Post } from './post.ts';
import type { Subscriptions } from './subscriptions.ts';

/** Sends what is due, one message of a webhook after the other, all webhooks side by side. */
export interface Sending {
  /** Starts sending what is due, unless that goes on already; comes back by itself for what falls due later. */
  readonly start: (companyId: string, webhookId: string) => void;
  /** Waits until everything that is due now has been tried. */
  readonly settled: () => Promise<void>;
}

export interface SendingDoor {
  readonly subscriptions: Subscriptions;
  /** The machine's, by which companies tick. */
  readonly clock: Clock;
  readonly post: Post;
  readonly log: Log;
  /** Comes back after some milliseconds; it must not keep the process alive. */
  readonly later: (milliseconds: number, run: () => void) => void;
  readonly companyNamed: (id: string) => Company | null;
}

export function createSending({ subscriptions, clock, post, log, later, companyNamed }: SendingDoor): Sending {
  const running = new Map<string, Promise<void>>();
  const waiting = new Map<string, number>();

  return {
    start,
    settled: async () => {
      do {
        await Promise.all(running.values());
        for (const companyId of subscriptions.companyIds()) {
          for (const { id } of subscriptions.of(companyId)) start(companyId, id);
        }
      } while (running.size > 0);
    },
  };

  function start(companyId: string, webhookId: string): void {
    const key = `${companyId} ${webhookId}`;
    // Looking a company up may turn its day, which starts what is due then: only after that can be said what is running.
    const company = companyNamed(companyId);
    if (running.has(key)) return;
    const turn = nextTurn(company, webhookId);
    if (turn.kind === 'send') running.set(key, sendAllDue(companyId, webhookId, key));
    if (turn.kind !== 'wait' || waiting.get(key) === turn.until) return;
    waiting.set(key, turn.until);
    later(turn.milliseconds, () => {
      waiting.delete(key);
      start(companyId, webhookId);
    });
  }

  async function sendAllDue(companyId: string, webhookId: string, key: string): Promise<void> {
    for (;;) {
      const turn = nextTurn(companyNamed(companyId), webhookId);
      if (turn.kind !== 'send') break;
      const { at, delivery, subscription } = turn;
      const outcome = await post(subscription, delivery.message);
      // While it was under way the subscription may have changed, or gone.
      const known = subscriptions.find(companyId, webhookId);
      if (!known) break;
      const { outbox, gaveUp } = recorded(known.outbox, delivery, { at, outcome });
      const deactivated = gaveUp ? { at, failingSince: failingSince(known.outbox) ?? at } : known.deactivated;
      subscriptions.put(companyId, { ...known, outbox, deactivated });
      if (!isReceived(outcome)) log({ event: 'webhook.failed', company: companyId, webhook: webhookId, outcome });
      if (gaveUp) log({ event: 'webhook.deactivated', company: companyId, webhook: webhookId });
    }
    running.delete(key);
    start(companyId, webhookId);
  }

  function nextTurn(company: Company | null, webhookId: string) {
    const subscription = company && subscriptions.find(company.id, webhookId);
    if (!subscription) return { kind: 'idle' } as const;
    const now = timeOn(company.clock, clock);
    const turn = turnOf(subscription.outbox, now);
    if (turn.kind !== 'wait') return { ...turn, subscription };
    // While the clock stands still, nothing falls due until somebody turns it.
    return company.clock.since === null ? ({ kind: 'idle' } as const) : { ...turn, milliseconds: turn.until - now };
  }
}
