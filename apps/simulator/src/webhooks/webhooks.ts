import type { Clock } from '../clock.ts';
import type { Company } from '../company/company.ts';
import type { CompanyEvent } from '../company/event.ts';
import { momentOf } from '../company/moment.ts';
import { createCompanyTime, written } from './company-time.ts';
import { testConnection, type Unanswered, unansweredOf } from './connection-test.ts';
import { type DatedEvent, lifecycleEvents } from './lifecycle-events.ts';
import { messageOf } from './message.ts';
import { pinged, posted } from './outbox.ts';
import { createSending, type SendingDoor } from './sending.ts';
import { listensTo, newSubscription, type Subscription, type Wanted } from './subscription.ts';
import { createSubscriptions } from './subscriptions.ts';
import { toldOf } from './told.ts';
import type { Trouble } from './trouble.ts';

/** The webhooks of all companies. Like a journal they are no part of a company's value: sending must not make a new version. */
export interface Webhooks {
  /** Told of what happened in a company, after it happened. */
  readonly happened: (company: Company, events: readonly CompanyEvent[]) => void;
  /** Told that a company's clock was turned: what came into force meanwhile happens, and what fell due is sent. */
  readonly dayTurned: (before: Company, after: Company) => void;
  readonly of: (companyId: string) => readonly Subscription[];
  /** What time it is in the company. */
  readonly now: (company: Company) => number;
  /** Only a connection that answers a test becomes a webhook (documented). */
  readonly subscribe: (company: Company, wanted: Wanted) => Promise<Subscription | Unanswered>;
  /** Tests the connection; one that was deactivated and answers is active again. */
  readonly ping: (company: Company, subscription: Subscription) => Promise<Subscription | Unanswered>;
  readonly setTrouble: (companyId: string, subscription: Subscription, trouble: Trouble) => void;
  readonly remove: (companyId: string, webhookId: string) => void;
  readonly forget: (companyId: string) => void;
  /** Waits until everything that is due now has been tried. */
  readonly settled: () => Promise<void>;
}

export interface WebhooksDoor extends Omit<SendingDoor, 'subscriptions' | 'time'> {
  readonly clock: Clock;
}

export function createWebhooks({ clock, ...door }: WebhooksDoor): Webhooks {
  const { post, companyNamed } = door;
  const subscriptions = createSubscriptions();
  const time = createCompanyTime(clock);
  const sending = createSending({ ...door, subscriptions, time });

  return {
    happened: (company, events) => {
      const at = time.now(company);
      const triggeredAt = momentOf(company, clock);
      tell(
        company,
        events.map((event) => ({ event, at, triggeredAt })),
      );
    },
    dayTurned: (before, after) => {
      // Looking through everybody is dear: only for who listens.
      const isHeard = subscriptions.of(after.id).some(({ deactivated }) => deactivated === null);
      const events = isHeard ? lifecycleEvents(after, before.today, after.today) : [];
      tell(
        after,
        events.map(({ event, at }) => ({ event, at, triggeredAt: written(at) })),
      );
    },
    of: subscriptions.of,
    now: time.now,
    subscribe: async (company, wanted) => {
      const now = time.now(company);
      const subscription = newSubscription(subscriptions.nextId(company.id), wanted, now);
      const tries = await testConnection(post, subscription, now);
      const unanswered = unansweredOf(tries);
      if (unanswered) return unanswered;
      const made = { ...subscription, outbox: pinged(subscription.outbox, tries) };
      // It took a while: the company may be gone.
      if (companyNamed(company.id)) subscriptions.add(company.id, made);
      return made;
    },
    ping: async (company, subscription) => {
      const tries = await testConnection(post, subscription, time.now(company));
      const unanswered = unansweredOf(tries);
      const known = subscriptions.find(company.id, subscription.id) ?? subscription;
      const deactivated = unanswered ? known.deactivated : null;
      const tested = { ...known, deactivated, outbox: pinged(known.outbox, tries) };
      subscriptions.put(company.id, tested);
      return unanswered ?? tested;
    },
    setTrouble: (companyId, subscription, trouble) => subscriptions.put(companyId, { ...subscription, trouble }),
    remove: subscriptions.remove,
    forget: (companyId) => {
      subscriptions.forget(companyId);
      time.forget(companyId);
    },
    settled: sending.settled,
  };

  function tell(company: Company, events: readonly (DatedEvent & { readonly triggeredAt: string })[]): void {
    const told = events.flatMap(({ event, at, triggeredAt }) => {
      const heard = toldOf(event);
      return heard ? [{ message: messageOf(company, heard, triggeredAt), at }] : [];
    });
    for (const subscription of subscriptions.of(company.id)) {
      const outbox = told
        .filter(({ message }) => listensTo(subscription, message.type))
        .reduce((box, { message, at }) => posted(box, message, at, subscription.trouble), subscription.outbox);
      subscriptions.put(company.id, { ...subscription, outbox });
      sending.start(company.id, subscription.id);
    }
  }
}
