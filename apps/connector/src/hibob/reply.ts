import type { Failure } from './answer.ts';
import { parseJson } from './list-pieces.ts';
import type { Trouble } from './retry.ts';

export type ReadReply =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly trouble: Trouble };

type Headers = { readonly get: (name: string) => string | null };

/** What an answer means. A 200 proves nothing: HiBob's web application answers unknown paths with a page and 200 (observed). */
export function readReply(status: number, headers: Headers, body: Buffer, request: string): ReadReply {
  const type = headers.get('content-type') ?? '';
  const failed = (failure: Failure, trouble: Trouble): ReadReply => ({ kind: 'failed', failure, trouble });
  if (status >= 200 && status < 300) return readSuccess(type, body, request);
  const text = textOf(body);
  if (status === 401) return failed({ kind: 'unauthorized', request }, 'final');
  if (status === 403) return failed({ kind: 'forbidden', request, html: isHtml(type, text) }, 'final');
  if (status === 404) return failed({ kind: 'not-found', request }, 'final');
  if (status === 429) return failed({ kind: 'rate-limited', request }, 'rate-limited');
  if (status >= 500) return failed({ kind: 'server-error', request, status }, 'server-error');
  if (status >= 400) {
    return failed({ kind: 'refused', request, status, message: messageIn(type, text) }, 'final');
  }
  return failed({ kind: 'not-hibob', request, reason: redirect(status, headers.get('location')) }, 'final');
}

function readSuccess(type: string, body: Buffer, request: string): ReadReply {
  const failed = (reason: string, trouble: Trouble): ReadReply => ({
    kind: 'failed',
    failure: { kind: 'not-hibob', request, reason },
    trouble,
  });
  const isJson = /\bjson\b/i.test(type);
  try {
    if (isJson) return { kind: 'json', value: parseJson(body) };
  } catch {
    // What it is instead is seen below.
  }
  const text = textOf(body);
  // A table without a row to show has been answered with nothing at all (observed once); the endpoint's schema decides.
  if (text.trim() === '') return { kind: 'json', value: null };
  if (isHtml(type, text)) return failed('an HTML page came instead of JSON: is the base URL that of the API?', 'html');
  if (!isJson) return failed(`the answer is ${type === '' ? 'of no stated type' : type}, not JSON`, 'final');
  return failed('the answer is broken JSON: it may have been cut off', 'broken-json');
}

function textOf(body: Buffer): string {
  return new TextDecoder().decode(body);
}

function isHtml(type: string, text: string): boolean {
  return /\bhtml\b/i.test(type) || /^\s*<(!doctype|html)/i.test(text);
}

/** HiBob's own words, from the envelopes it is known to use. */
function messageIn(type: string, text: string): string {
  if (isHtml(type, text)) return 'an HTML page';
  try {
    const body: unknown = JSON.parse(text);
    for (const key of ['error', 'errorMessage', 'message', 'key']) {
      const value = body !== null && typeof body === 'object' ? Reflect.get(body, key) : undefined;
      if (typeof value === 'string' && value !== '') return value.slice(0, 300);
    }
  } catch {
    // Not JSON: the text itself is all there is.
  }
  return text.trim().slice(0, 300) || 'no message';
}

function redirect(status: number, location: string | null): string {
  const host = location === null || !URL.canParse(location) ? null : new URL(location).host;
  return `the answer is ${status}${host === null ? '' : `, a redirect to ${host}`}: is the base URL that of the API?`;
}
