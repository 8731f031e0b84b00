import type { Message } from './message.ts';
import { signatureOf } from './message.ts';
import type { Outcome } from './outbox.ts';

/** Sends a message to a webhook. It never rejects: what can go wrong is an outcome. */
export type Post = (to: { readonly url: string; readonly secret: string }, message: Message) => Promise<Outcome>;

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export const answerWithin = 10_000;

export function createPost(fetch: Fetch, timeout = answerWithin): Post {
  return async ({ url, secret }, { body, contentType }) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': contentType, 'Bob-Signature': signatureOf(body, secret) },
        body,
        // A redirect could lead anywhere, past what --webhooks allows.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      // Nobody reads it, so it must not come in either.
      answer.body?.cancel().catch(() => {});
      return answer.status;
    } catch (error) {
      return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'unreachable';
    }
  };
}
