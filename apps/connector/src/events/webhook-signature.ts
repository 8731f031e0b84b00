import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** Headers of a webhook we send, by the Standard Webhooks specification: receivers check them with a library of theirs. */
export interface SignedHeaders {
  readonly 'webhook-id': string;
  readonly 'webhook-timestamp': string;
  readonly 'webhook-signature': string;
}

/** `id` stays the same in every retry: a receiver knows a doubled delivery by it. */
export function signedHeaders(secret: string, id: string, atMs: number, body: string): SignedHeaders {
  const seconds = Math.floor(atMs / 1000);
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': new Webhook(secret).sign(id, new Date(seconds * 1000), body),
  };
}

export function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}
