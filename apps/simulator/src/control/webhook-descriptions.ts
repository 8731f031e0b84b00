import { written } from '../company/company-clock.ts';
import { type Delivery, failingSince, type Outcome } from '../webhooks/outbox.ts';
import { warningsSince } from '../webhooks/retry.ts';
import type { Subscription } from '../webhooks/subscription.ts';
import type { Trouble } from '../webhooks/trouble.ts';

/** A webhook as the control API shows it. Moments are the company's, without a zone. No secret: that is shown once. */
export interface WebhookSummary {
  readonly id: string;
  readonly url: string;
  readonly events: 'all' | readonly string[];
  readonly version: 'v2';
  readonly createdAt: string;
  readonly state: 'active' | 'deactivated';
  readonly failingSince: string | null;
  /** The mails that HiBob would have sent to the company's admins. */
  readonly warnings: readonly { readonly afterHours: number; readonly at: string }[];
  readonly waiting: number;
  readonly delivery: Trouble;
}

export function webhookSummary(subscription: Subscription, now: number): WebhookSummary {
  const { id, url, events, createdAt, deactivated, outbox, trouble } = subscription;
  const failing = deactivated?.failingSince ?? failingSince(outbox);
  const warnings = failing === null ? [] : warningsSince(failing, now);
  return {
    id,
    url,
    events,
    version: 'v2',
    createdAt: written(createdAt),
    state: deactivated ? 'deactivated' : 'active',
    failingSince: failing === null ? null : written(failing),
    warnings: warnings.map(({ afterHours, at }) => ({ afterHours, at: written(at) })),
    waiting: outbox.pending.length,
    delivery: trouble,
  };
}

export interface DeliverySummary {
  readonly webhookId: string;
  /** The event's number; a doubled one stands here twice. */
  readonly n: number;
  readonly type: string;
  readonly state: 'waiting' | 'delivered' | 'given up' | 'dropped' | 'overflowed';
  readonly body: string;
  readonly attempts: readonly { readonly at: string; readonly outcome: Outcome }[];
  /** When it is tried (again); null where it is not. */
  readonly due: string | null;
}

export function deliveriesOf({ id, outbox }: Subscription): readonly DeliverySummary[] {
  return [
    ...outbox.finished.map((one) => deliverySummary(id, one, one.state)),
    ...outbox.pending.map((one) => deliverySummary(id, one, 'waiting')),
  ];
}

function deliverySummary(
  webhookId: string,
  { n, message, due, attempts }: Delivery,
  state: DeliverySummary['state'],
): DeliverySummary {
  return {
    webhookId,
    n,
    type: message.type,
    state,
    body: message.body,
    attempts: attempts.map(({ at, outcome }) => ({ at: written(at), outcome })),
    due: state === 'waiting' ? written(due) : null,
  };
}
