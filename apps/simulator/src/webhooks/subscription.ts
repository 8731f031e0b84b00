import { emptyOutbox, type Outbox } from './outbox.ts';
import type { Trouble } from './trouble.ts';

/** A webhook of a company, with what waits for it: an immutable value. Moments are the company's, in milliseconds. */
export interface Subscription {
  readonly id: string;
  readonly url: string;
  readonly events: 'all' | readonly string[];
  readonly secret: string;
  readonly trouble: Trouble;
  readonly createdAt: number;
  /** After three days without success; nothing is kept for it until somebody activates it again. */
  readonly deactivated: { readonly at: number; readonly failingSince: number } | null;
  readonly outbox: Outbox;
}

export type Wanted = Pick<Subscription, 'url' | 'events' | 'secret' | 'trouble'>;

export function newSubscription(id: string, wanted: Wanted, createdAt: number): Subscription {
  return { id, ...wanted, createdAt, deactivated: null, outbox: emptyOutbox };
}

export function listensTo({ events, deactivated }: Subscription, type: string): boolean {
  return deactivated === null && (events === 'all' || events.includes(type));
}
