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
  readonly caller: string;
}

export const noRateLimit: RateLimiter = { take: () => null, forget: () => {} };

export function createRateLimiter(): RateLimiter {
  const companies = new Map<string | null, Map<string, Window>>();
  return {
    take: ({ companyId, caller }, perMinute, now) => {
      const windows = companies.get(companyId) ?? new Map<string, Window>();
      companies.set(companyId, windows);
      if (windows.size >= windowsKept) {
        for (const [key, { startedAt }] of windows) if (startedAt <= now - windowMs) windows.delete(key);
      }
      const known = windows.get(caller);
      // A clock that was turned back leaves windows behind that have not begun.
      const isOpen = known && known.startedAt > now - windowMs && known.startedAt <= now;
      const open = isOpen ? known : { startedAt: now, calls: 0 };
      windows.set(caller, { startedAt: open.startedAt, calls: open.calls + 1 });
      const endsAt = open.startedAt + windowMs;
      return {
        allowed: open.calls < perMinute,
        limit: perMinute,
        remaining: Math.max(0, perMinute - open.calls - 1),
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
  readonly startedAt: number;
  readonly calls: number;
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
