/** What went wrong with one attempt, as far as trying again is concerned. */
export type Trouble =
  /** 429: HiBob says when to come back. */
  | 'rate-limited'
  | 'server-error'
  | 'connection-lost'
  | 'timeout'
  /** An HTML page with 200: a mistyped path, or HiBob's web application in front of a stumbling API. */
  | 'html'
  /** JSON that ends too early. */
  | 'broken-json'
  /** The same request would get the same answer: 400, 401, 403, 404, an untrusted certificate. */
  | 'final';

export type Decision = { readonly kind: 'give-up' } | { readonly kind: 'retry'; readonly afterMs: number };

export interface Attempted {
  readonly trouble: Trouble;
  /** How long HiBob asks us to wait, from `X-RateLimit-Reset` or `Retry-After`; null: it did not say. */
  readonly waitMs: number | null;
}

/**
 * Whether to ask again after the `attempt`-th try, counted from 1. `elapsedMs` has passed since the first; `jitter` lies in
 * [0, 1) and keeps several connectors from coming back together.
 */
export function decide(attempt: number, { trouble, waitMs }: Attempted, elapsedMs: number, jitter: number): Decision {
  if (attempt >= attemptsFor[trouble] || elapsedMs > patienceMs) return { kind: 'give-up' };
  if (waitMs !== null && waitMs > longestWaitMs) return { kind: 'give-up' };
  const backOff = firstPauseMs[trouble] * 2 ** (attempt - 1);
  return { kind: 'retry', afterMs: waitMs ?? Math.round(Math.min(backOff, longestPauseMs) * (0.5 + jitter / 2)) };
}

/** How often a request is sent in all. 401 and 403 above all never again: more than 50 in 10 seconds lock the address out. */
const attemptsFor: Readonly<Record<Trouble, number>> = {
  'rate-limited': 8,
  'server-error': 5,
  'connection-lost': 5,
  timeout: 3,
  html: 3,
  'broken-json': 3,
  final: 1,
};

const firstPauseMs: Readonly<Record<Trouble, number>> = {
  'rate-limited': 10_000,
  'server-error': 1_000,
  'connection-lost': 1_000,
  timeout: 2_000,
  html: 500,
  'broken-json': 500,
  final: 0,
};

const longestPauseMs = 60_000;
/** HiBob's windows last a minute and its firewall's block five: a longer wait is told to a person. */
const longestWaitMs = 360_000;
const patienceMs = 900_000;
