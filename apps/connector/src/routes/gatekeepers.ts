import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { trouble } from '../trouble.ts';
import { troubleAnswer } from './trouble-answer.ts';

/** A web page whose name was pointed at 127.0.0.1 still sends its own name (DNS rebinding). */
export function hostCheck(): MiddlewareHandler {
  return async (c, next) => {
    const host = (c.req.header('host') ?? new URL(c.req.url).host).replace(/:\d+$/, '').toLowerCase();
    return loopbackNames.has(host) ? next() : troubleAnswer(c, hostRefused);
  };
}

const loopbackNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
const hostRefused = trouble(
  'host-refused',
  'The connector answers to loopback names only.',
  'Ask for it as http://127.0.0.1:PORT, or start it with --host.',
);

/** Browsers say where a form comes from. One of another site is refused, also where no session is asked for: at the sign-in. */
export function foreignFormCheck(): MiddlewareHandler {
  return async (c, next) => {
    const from = c.req.header('sec-fetch-site');
    const isForeign = c.req.method === 'POST' && (from === 'cross-site' || from === 'same-site');
    return isForeign ? troubleAnswer(c, foreignForm) : next();
  };
}

const foreignForm = trouble(
  'host-refused',
  'The form is from another site.',
  'Open the page here and send its own form.',
);

export interface OwnLimits {
  /** Requests a minute of one caller. */
  readonly perMinute: number;
  /** Wrong keys a minute from one address. */
  readonly wrongKeysPerMinute: number;
}

export const ownLimits: OwnLimits = { perMinute: 1200, wrongKeysPerMinute: 30 };

type AddressOf = (c: Parameters<MiddlewareHandler>[0]) => string;

/** Counts an address's wrong keys and signatures. Who has used them up waits. */
export function wrongKeyCheck(limits: OwnLimits, addressOf: AddressOf): MiddlewareHandler {
  const wrongKeys = new RateLimiterMemory({ points: limits.wrongKeysPerMinute, duration: 60 });
  return async (c, next) => {
    const address = addressOf(c);
    const tried = await wrongKeys.get(address);
    if (tried !== null && tried.remainingPoints <= 0) return refuse(c, tried.msBeforeNext, tooManyWrongKeys);
    await next();
    if (c.res.status === 401) await consumed(wrongKeys, address);
  };
}

/** Counts a caller's requests. Who has used them up waits. */
export function limitCheck(limits: OwnLimits, addressOf: AddressOf): MiddlewareHandler {
  const requests = new RateLimiterMemory({ points: limits.perMinute, duration: 60 });
  return async (c, next) => {
    // Behind the pages stands no key: a header made up for each request would be a new caller each time.
    const key = c.req.path.startsWith('/v1/') ? c.req.header('authorization') : undefined;
    const caller = key === undefined ? addressOf(c) : createHash('sha256').update(key).digest('base64url');
    const asked = await consumed(requests, caller);
    if (asked !== null) return refuse(c, asked, tooManyRequests);
    await next();
  };
}

/** null: there was room; else how long until there is. */
async function consumed(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (full) {
    if (full instanceof Error) throw full;
    return (full as { msBeforeNext: number }).msBeforeNext;
  }
}

function refuse(c: Parameters<MiddlewareHandler>[0], ms: number, what: typeof tooManyRequests): Response {
  c.header('retry-after', String(Math.max(1, Math.ceil(ms / 1000))));
  return troubleAnswer(c, what);
}

const tooManyRequests = trouble(
  'too-many-requests',
  'These are too many requests in one minute.',
  'Wait as long as Retry-After says.',
);
const tooManyWrongKeys = trouble(
  'too-many-requests',
  'There were too many wrong keys from this address.',
  'Wait as long as Retry-After says.',
);
