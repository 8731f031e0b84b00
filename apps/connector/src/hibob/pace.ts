/** What an answer's headers say about the rate limit. HiBob counts per endpoint and minute. Source: HiBob rate-limit page. */
export interface Pace {
  readonly limit: number | null;
  readonly remaining: number | null;
  /** Until the window ends, by the server's own clock. */
  readonly resetInMs: number | null;
}

type Headers = { readonly get: (name: string) => string | null };

export function paceOf(headers: Headers, nowMs: number): Pace {
  return {
    limit: numberIn(headers.get('x-ratelimit-limit')),
    remaining: numberIn(headers.get('x-ratelimit-remaining')),
    resetInMs: resetIn(numberIn(headers.get('x-ratelimit-reset')), serverNow(headers, nowMs)),
  };
}

/** How long a 429 asks us to wait: `Retry-After` (some sources list it), else the end of the window; null: it does not say. */
export function waitAskedFor(headers: Headers, nowMs: number): number | null {
  const retryAfter = headers.get('retry-after');
  const seconds = numberIn(retryAfter);
  if (seconds !== null) return seconds * 1000;
  const at = retryAfter === null ? Number.NaN : Date.parse(retryAfter);
  if (!Number.isNaN(at)) return Math.max(0, at - serverNow(headers, nowMs));
  return paceOf(headers, nowMs).resetInMs;
}

/** The reset is an instant on the server's clock, which may differ from ours; `Date` says what time it is there. */
function serverNow(headers: Headers, nowMs: number): number {
  const date = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(date) ? nowMs : date;
}

/** One second more than the header says: it counts whole seconds and may have been rounded down. */
function resetIn(resetSeconds: number | null, nowMs: number): number | null {
  return resetSeconds === null ? null : Math.max(0, resetSeconds * 1000 - nowMs) + 1000;
}

function numberIn(text: string | null): number | null {
  return text !== null && /^\d+$/.test(text.trim()) ? Number(text) : null;
}
