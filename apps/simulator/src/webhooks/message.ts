import { createHmac } from 'node:crypto';
import type { Company } from '../company/company.ts';
import type { CompanyEvent } from '../company/event.ts';

/** What is posted: the exact bytes count, for the signature is made over them. */
export interface Message {
  readonly type: string;
  readonly contentType: 'application/json' | 'text/plain';
  readonly body: string;
}

/** `at`: a moment on the company's clock. Shape: webhook-events-v2 (documented). */
export function messageOf(
  { data: { companyId } }: Company,
  { type, triggeredBy, data }: CompanyEvent,
  at: string,
): Message {
  return {
    type,
    contentType: 'application/json',
    body: JSON.stringify({ companyId, type, triggeredBy, triggeredAt: inMicroseconds(at), version: 'v2', data }),
  };
}

/**
 * What is posted to try a connection: the second where the first fails. Source: working-with-webhooks (documented); the content
 * type of the first is inferred.
 */
export const pings: readonly [Message, Message] = [
  { type: 'ping', contentType: 'text/plain', body: 'Ping test' },
  { type: 'ping', contentType: 'application/json', body: '{"text":"Ping test"}' },
];

/** Source: working-with-webhooks (documented). */
export function signatureOf(body: string, secret: string): string {
  return createHmac('sha512', secret).update(body).digest('base64');
}

/** HiBob writes six places and no zone; the clock here knows three. */
function inMicroseconds(at: string): string {
  return `${at}000`;
}
