import { pings } from './message.ts';
import { isReceived, type Outcome, type Try } from './outbox.ts';
import type { Post } from './post.ts';
import type { Subscription } from './subscription.ts';

export interface Unanswered {
  readonly kind: 'unanswered';
  readonly outcome: Outcome;
}

/** Both tests HiBob makes, the second only where the first fails. */
export async function testConnection(post: Post, to: Subscription, at: number): Promise<readonly Try[]> {
  const [plain, json] = pings;
  const first = { message: plain, attempt: { at, outcome: await post(to, plain) } };
  if (isReceived(first.attempt.outcome)) return [first];
  return [first, { message: json, attempt: { at, outcome: await post(to, json) } }];
}

export function unansweredOf(tries: readonly Try[]): Unanswered | null {
  const outcome = tries.at(-1)?.attempt.outcome ?? 'unreachable';
  return isReceived(outcome) ? null : { kind: 'unanswered', outcome };
}
