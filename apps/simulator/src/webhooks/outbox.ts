import type { Message } from './message.ts';
import { nextAttempt } from './retry.ts';
import { meets, type Trouble } from './trouble.ts';

/**
 * What waits to be sent to one webhook, and what became of the rest: an immutable value. It is sent in order, and while the first
 * one fails the others wait: that the order is kept is documented (webhooks v2), that it holds up the queue is inferred.
 * All moments are the company's, in milliseconds.
 */
export interface Outbox {
  readonly pending: readonly Delivery[];
  /** Newest last; the oldest go. */
  readonly finished: readonly Finished[];
  /** Finished ones that had to go. */
  readonly forgotten: number;
  /** The number the next event gets. */
  readonly next: number;
  readonly lastAttempt: number;
}

export interface Delivery {
  /** The event's number; its copies have the same. */
  readonly n: number;
  readonly copy: number;
  readonly message: Message;
  readonly due: number;
  /** Waits for the next event to go first. */
  readonly held: boolean;
  readonly attempts: readonly Attempt[];
}

export interface Attempt {
  readonly at: number;
  readonly outcome: Outcome;
}

/** The status that came back, or why none did. */
export type Outcome = number | 'timeout' | 'unreachable';

export interface Finished extends Delivery {
  /** `dropped` on purpose; `overflowed`: more waited than a simulator keeps. */
  readonly state: 'delivered' | 'given up' | 'dropped' | 'overflowed';
}

/** HiBob writes of 200 in one place and of 2xx in another. */
export const isReceived = (outcome: Outcome): boolean =>
  typeof outcome === 'number' && outcome >= 200 && outcome <= 299;

export const emptyOutbox: Outbox = { pending: [], finished: [], forgotten: 0, next: 1, lastAttempt: 0 };

const waitingAllowed = 5_000;
const finishedKept = 500;
const heldFor = 60_000;

/** Puts a message in, with the trouble it meets. */
export function posted(outbox: Outbox, message: Message, at: number, trouble: Trouble): Outbox {
  const n = outbox.next;
  const numbered = { ...outbox, next: n + 1 };
  const due = at + trouble.delaySeconds * 1000;
  const delivery: Delivery = { n, copy: 1, message, due, held: false, attempts: [] };
  if (meets(trouble, 'dropped', n)) return finish(numbered, [{ ...delivery, state: 'dropped' }]);
  if (outbox.pending.length >= waitingAllowed) return finish(numbered, [{ ...delivery, state: 'overflowed' }]);
  const waiting = outbox.pending.filter((one) => !one.held);
  const overtaken = outbox.pending.filter((one) => one.held).map((one) => ({ ...one, held: false, due }));
  // Who overtakes is not held itself: two would change places and stand as before.
  const held = overtaken.length === 0 && meets(trouble, 'reordered', n);
  const sent = held ? { ...delivery, held, due: due + heldFor } : delivery;
  const copies = meets(trouble, 'doubled', n) ? [sent, { ...sent, copy: 2 }] : [sent];
  return { ...numbered, pending: [...waiting, ...copies, ...overtaken] };
}

export type Turn =
  | { readonly kind: 'idle' }
  | { readonly kind: 'wait'; readonly until: number }
  /** `at`: when it counts as sent. A clock turned by days passes every retry that fell into them, each at its own time. */
  | { readonly kind: 'send'; readonly delivery: Delivery; readonly at: number };

export function turnOf({ pending, lastAttempt }: Outbox, now: number): Turn {
  const [first] = pending;
  if (!first) return { kind: 'idle' };
  if (first.due > now) return { kind: 'wait', until: first.due };
  return { kind: 'send', delivery: first, at: Math.min(now, Math.max(first.due, lastAttempt)) };
}

export interface Recorded {
  readonly outbox: Outbox;
  /** It was tried for three days: nothing waits any more. */
  readonly gaveUp: boolean;
}

export function recorded(outbox: Outbox, sent: Delivery, attempt: Attempt): Recorded {
  const tried = { ...sent, held: false, attempts: [...sent.attempts, attempt] };
  const others = outbox.pending.filter((one) => !isSame(one, sent));
  const after = { ...outbox, lastAttempt: attempt.at };
  if (isReceived(attempt.outcome)) {
    return { outbox: finish({ ...after, pending: others }, [{ ...tried, state: 'delivered' }]), gaveUp: false };
  }
  const due = nextAttempt(tried.attempts.length, tried.attempts[0]?.at ?? attempt.at, attempt.at);
  if (due === null) {
    const lost = [tried, ...others].map((one) => ({ ...one, state: 'given up' }) as const);
    return { outbox: finish({ ...after, pending: [] }, lost), gaveUp: true };
  }
  const again = { ...tried, due };
  return {
    outbox: { ...after, pending: after.pending.map((one) => (isSame(one, sent) ? again : one)) },
    gaveUp: false,
  };
}

/** One test of the connection. */
export interface Try {
  readonly message: Message;
  readonly attempt: Attempt;
}

/** A test of the connection goes past the queue. */
export function pinged(outbox: Outbox, tries: readonly Try[]): Outbox {
  const entries = tries.map(({ message, attempt }): Finished => {
    const state = isReceived(attempt.outcome) ? 'delivered' : 'given up';
    return { n: outbox.next, copy: 1, message, due: attempt.at, held: false, attempts: [attempt], state };
  });
  return finish({ ...outbox, next: outbox.next + 1 }, entries);
}

/** Since when the webhook does not receive; null while it does. */
export function failingSince({ pending }: Outbox): number | null {
  return pending.find(({ attempts }) => attempts.length > 0)?.attempts[0]?.at ?? null;
}

function finish(outbox: Outbox, entries: readonly Finished[]): Outbox {
  const finished = [...outbox.finished, ...entries];
  const gone = Math.max(0, finished.length - finishedKept);
  return { ...outbox, finished: finished.slice(gone), forgotten: outbox.forgotten + gone };
}

function isSame(one: Delivery, other: Delivery): boolean {
  return one.n === other.n && one.copy === other.copy;
}
