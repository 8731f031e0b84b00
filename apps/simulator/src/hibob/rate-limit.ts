import type { Clock } from '../clock.ts';

const windowMs = 60_000;
/** Windows kept in mind before the past ones are forgotten. */
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
  readonly take: (caller: string, perMinute: number) => Allowance | null;
}

export const noRateLimit: RateLimiter = { take: () => null };

export function createRateLimiter(clock: Clock): RateLimiter {
  const windows = new Map<string, { readonly startedAt: number; readonly calls: number }>();
  return {
    take: (caller, perMinute) => {
      const now = clock.now();
      if (windows.size >= windowsKept) {
        for (const [key, { startedAt }] of windows) if (startedAt <= now - windowMs) windows.delete(key);
      }
      const known = windows.get(caller);
      const open = known && known.startedAt > now - windowMs ? known : { startedAt: now, calls: 0 };
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
  };
}

/** Source: rate-limiting page. They stand on almost every answer, a 401 included (observed). */
export function rateLimitHeaders(allowance: Allowance): Record<string, string> {
  return {
    'X-RateLimit-Limit': String(allowance.limit),
    'X-RateLimit-Remaining': String(allowance.remaining),
    'X-RateLimit-Reset': String(allowance.resetAt),
  };
}
