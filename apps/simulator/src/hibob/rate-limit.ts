import type { Headers } from './outlet.ts';

const windowMs = 60_000;
/** Windows of a company kept in mind before the past ones are forgotten. */
const windowsKept = 50_000;

/** Where a caller stands after one more call. `resetAt` is the Unix second at which the count starts anew. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: number;
  readonly waitSeconds: number;
}

/**
 * Counts calls per minute and caller. The minute begins with the first call (inferred: the page says "per minute" and gives the
 * reset as an epoch, nothing of sliding).
 */
export interface RateLimiter {
  /** `now`: on the transport clock. */
  readonly take: (by: CountedBy, perMinute: number, now: number) => Allowance | null;
  readonly forget: (companyId: string) => void;
}

export interface CountedBy {
  /** null: whoever no company knows. */
  readonly companyId: string | null;
  readonly endpointId: string;
  readonly caller: string;
}

export const noRateLimit: RateLimiter = { take: () => null, forget: () => {} };

export function createRateLimiter(): RateLimiter {
  const companies = new Map<string | null, Windows>();
  return {
    take: ({ companyId, endpointId, caller }, perMinute, now) => {
      const windows = companies.get(companyId) ?? { size: 0, byEndpoint: new Map() };
      companies.set(companyId, windows);
      if (windows.size >= windowsKept) forgetPast(windows, now);
      const window = windowOf(windows, endpointId, caller, now);
      // A clock that was turned back leaves windows behind that have not begun.
      if (isPast(window, now) || window.startedAt > now) {
        window.startedAt = now;
        window.calls = 0;
      }
      window.calls += 1;
      const endsAt = window.startedAt + windowMs;
      return {
        allowed: window.calls <= perMinute,
        limit: perMinute,
        remaining: Math.max(0, perMinute - window.calls),
        resetAt: Math.ceil(endsAt / 1000),
        waitSeconds: Math.ceil((endsAt - now) / 1000),
      };
    },
    forget: (companyId) => {
      companies.delete(companyId);
    },
  };
}

interface Window {
  startedAt: number;
  calls: number;
}

/** By endpoint, then by caller: a key put together of both would be a new text with each call. */
interface Windows {
  size: number;
  readonly byEndpoint: Map<string, Map<string, Window>>;
}

function windowOf(windows: Windows, endpointId: string, caller: string, now: number): Window {
  const callers = windows.byEndpoint.get(endpointId) ?? new Map<string, Window>();
  windows.byEndpoint.set(endpointId, callers);
  const known = callers.get(caller);
  if (known) return known;
  const window = { startedAt: now, calls: 0 };
  callers.set(caller, window);
  windows.size += 1;
  return window;
}

function isPast({ startedAt }: Window, now: number): boolean {
  return startedAt <= now - windowMs;
}

function forgetPast(windows: Windows, now: number): void {
  for (const callers of windows.byEndpoint.values()) {
    for (const [caller, window] of callers) {
      if (isPast(window, now) && callers.delete(caller)) windows.size -= 1;
    }
  }
}

/** Source: rate-limiting page. They stand on almost every answer, a 401 included (observed). */
export function rateLimitHeaders({ limit, remaining, resetAt }: Allowance): Headers {
  return [
    'X-RateLimit-Limit',
    String(limit),
    'X-RateLimit-Remaining',
    String(remaining),
    'X-RateLimit-Reset',
    String(resetAt),
  ];
}
