import type { Endpoint, Switches } from '@hibob-kit/schemas';
import type { Struck } from '../weather/struck.ts';
import type { Headers } from './outlet.ts';
import { type Allowance, rateLimitHeaders } from './rate-limit.ts';
import type { Result } from './result.ts';

/** What the headers of an answer tell beside its type and length. */
export interface Told {
  readonly result: Result;
  /** Under which number the journal has it: `company.7`; null: no company's. */
  readonly explainedAs: string | null;
  readonly endpoint: Endpoint | null;
  /** null: nobody counted the call. */
  readonly allowance: Allowance | null;
  readonly retryAfter: Switches['retryAfter'];
  readonly struck: Struck | null;
}

/** One list from the start: headers poured into one another cost more than they say. */
export function answerHeaders({ result, explainedAs, endpoint, allowance, retryAfter, struck }: Told): Headers {
  const headers: string[] = [];
  if (explainedAs !== null) headers.push('X-Simulator-Explain', explainedAs);
  addLimit(headers, result, allowance, retryAfter, struck);
  addNotBuilt(headers, result, endpoint);
  addEvidence(headers, endpoint);
  addOwn(headers, result);
  return headers;
}

function addLimit(
  headers: string[],
  result: Result,
  allowance: Allowance | null,
  retryAfter: Switches['retryAfter'],
  struck: Struck | null,
): void {
  const isTooMany = statusOf(result) === 429;
  if (isTooMany && struck?.answer?.kind === '429') {
    const { retryAfter: seconds } = struck.answer;
    if (allowance) headers.push(...rateLimitHeaders({ ...allowance, remaining: 0 }));
    if (seconds !== undefined) headers.push('Retry-After', String(seconds));
    return;
  }
  if (!allowance) return;
  headers.push(...rateLimitHeaders(allowance));
  if (isTooMany && retryAfter === 'with') headers.push('Retry-After', String(allowance.waitSeconds));
}

/** Says which operation is missing, so that nobody takes the answer for HiBob's. */
function addNotBuilt(headers: string[], result: Result, endpoint: Endpoint | null): void {
  if (endpoint && statusOf(result) === 501) headers.push('X-Simulator-Not-Built', endpoint.id);
}

/** Says of an answer whose shape is inferred that it is, so that nobody builds on it unawares. */
function addEvidence(headers: string[], endpoint: Endpoint | null): void {
  if (endpoint?.evidence.grade === 'inferred')
    headers.push('X-Simulator-Evidence', `inferred: ${endpoint.evidence.source}`);
}

function addOwn(headers: string[], result: Result): void {
  if (result.kind === 'accepted') headers.push('Location', result.location);
  else if ((result.kind === 'written' || result.kind === 'json' || result.kind === 'file') && result.headers)
    for (const name in result.headers) headers.push(name, result.headers[name] ?? '');
}

/** null: nothing that decides about headers. */
function statusOf(result: Result): number | null {
  return result.kind !== 'written' && 'status' in result && result.status ? result.status : null;
}
