import type { Company } from '../company/company.ts';
import { timeOn, written } from '../company/company-clock.ts';
import type { CompanyEvent } from '../company/event.ts';
import { momentOf } from '../company/moment.ts';
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
  /** Told that a company's clock was turned or turned a day: what came into force in between happens, and what fell due is sent. */
  readonly timePassed: (since: number, company: Company) => void;
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
  /** Makes these the webhooks of a company, with what waited for them. */
  readonly restore: (companyId: string, kept: readonly Subscription[]) => void;
  /** Waits until everything that is due now has been tried. */
  readonly settled: () => Promise<void>;
}

export type WebhooksDoor = Omit<SendingDoor, 'subscriptions'>;

export function createWebhooks({ clock, ...door }: WebhooksDoor): Webhooks {
  const { post, companyNamed } = door;
  const subscriptions = createSubscriptions();
  const sending = createSending({ ...door, clock, subscriptions });
  const now = ({ clock: its }: Pick<Company, 'clock'>) => timeOn(its, clock);
  const watched = new Map<string, number>();

  return {
    happened: (company, events) => {
      const at = now(company);
      const triggeredAt = momentOf(company, clock);
      tell(
        company,
        events.map((event) => ({ event, at, triggeredAt })),
      );
    },
    timePassed: (since, company) => {
      // Looking through everybody is dear: only for who listens.
      const isHeard = subscriptions.of(company.id).some(({ deactivated }) => deactivated === null);
      const events = isHeard ? lifecycleEvents(company, since, now(company)) : [];
      tell(
        company,
        events.map(({ event, at }) => ({ event, at, triggeredAt: written(at) })),
      );
      if (isHeard) watch(company);
    },
    of: subscriptions.of,
    now,
    subscribe: async (company, wanted) => {
      const at = now(company);
      const subscription = newSubscription(subscriptions.nextId(company.id), wanted, at);
      const tries = await testConnection(post, subscription, at);
      const unanswered = unansweredOf(tries);
      if (unanswered) return unanswered;
      const made = { ...subscription, outbox: pinged(subscription.outbox, tries) };
      // It took a while: the company may be gone.
      if (companyNamed(company.id)) subscriptions.add(company.id, made);
      watch(company);
      return made;
    },
    ping: async (company, subscription) => {
      const tries = await testConnection(post, subscription, now(company));
      const unanswered = unansweredOf(tries);
      const known = subscriptions.find(company.id, subscription.id) ?? subscription;
      const deactivated = unanswered ? known.deactivated : null;
      const tested = { ...known, deactivated, outbox: pinged(known.outbox, tries) };
      subscriptions.put(company.id, tested);
      return unanswered ?? tested;
    },
    setTrouble: (companyId, subscription, trouble) => subscriptions.put(companyId, { ...subscription, trouble }),
    remove: subscriptions.remove,
    forget: subscriptions.forget,
    restore: (companyId, kept) => {
      subscriptions.restore(companyId, kept);
      for (const { id } of kept) sending.start(companyId, id);
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

  /** A clock that goes turns its days whether anybody asks or not: whoever looks the company up finds it turned. */
  function watch(company: Company): void {
    if (company.clock.since === null || watched.get(company.id) === company.nextTurn) return;
    watched.set(company.id, company.nextTurn);
    door.later(Math.max(1, company.nextTurn - now(company)), () => {
      watched.delete(company.id);
      const known = companyNamed(company.id);
      if (known && subscriptions.of(company.id).length > 0) watch(known);
    });
  }
}
