import type { Pace } from './pace.ts';

/**
 * What may still be sent to one endpoint. Starts from the documented limit and learns from every answer, so that a limit is
 * kept rather than run into, also when something else spends from it. Immutable; times are ours, in milliseconds.
 */
export interface Budget {
  readonly limit: number;
  readonly remaining: number;
  /** When the window ends; null: none has begun. */
  readonly resetAt: number | null;
  /** Sent and not answered yet: the server may count these in this window or in the next. */
  readonly inFlight: number;
}

export type Turn =
  | { readonly kind: 'go'; readonly budget: Budget }
  | { readonly kind: 'wait'; readonly ms: number; readonly budget: Budget };

export function newBudget(perMinute: number): Budget {
  return { limit: perMinute, remaining: perMinute, resetAt: null, inFlight: 0 };
}

/** Asks to send one request now. */
export function take(budget: Budget, nowMs: number): Turn {
  const current = rolledOver(budget, nowMs);
  const resetAt = current.resetAt ?? nowMs + windowMs;
  if (current.remaining <= 0) return { kind: 'wait', ms: resetAt - nowMs, budget: { ...current, resetAt } };
  return {
    kind: 'go',
    budget: { ...current, resetAt, remaining: current.remaining - 1, inFlight: current.inFlight + 1 },
  };
}

/** Takes in what an answer said; null: no answer came, or it carried no limit. */
export function learn(budget: Budget, pace: Pace | null, nowMs: number): Budget {
  const current = { ...budget, inFlight: Math.max(0, budget.inFlight - 1) };
  if (pace === null || pace.remaining === null) return current;
  const resetAt = pace.resetInMs === null ? current.resetAt : nowMs + pace.resetInMs;
  const told = Math.max(0, pace.remaining - current.inFlight);
  const sameWindow = current.resetAt !== null && resetAt !== null && resetAt <= current.resetAt + toleranceMs;
  return {
    ...current,
    limit: pace.limit ?? current.limit,
    resetAt,
    remaining: sameWindow && !raised(current, pace) ? Math.min(current.remaining, told) : told,
  };
}

/** After a 429: nothing more until then, whatever we had counted. */
export function exhausted(budget: Budget, waitMs: number, nowMs: number): Budget {
  return { ...budget, remaining: 0, resetAt: nowMs + waitMs };
}

const windowMs = 60_000;
/** Two answers of one window may put its end a second apart, because headers count whole seconds. */
const toleranceMs = 2_000;

function rolledOver(budget: Budget, nowMs: number): Budget {
  if (budget.resetAt === null || nowMs < budget.resetAt) return budget;
  return { ...budget, remaining: Math.max(0, budget.limit - budget.inFlight), resetAt: null };
}

/** The documented limit was too low for this company: what is left of the lower one says nothing. */
function raised(budget: Budget, pace: Pace): boolean {
  return pace.limit !== null && pace.limit > budget.limit;
}
