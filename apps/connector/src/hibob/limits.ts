import type { Endpoint } from '@hibob-kit/schemas';
import { type Budget, exhausted, learn, newBudget, take } from './budget.ts';
import type { Pace } from './pace.ts';
import { addressWindowMs, pauseFor, type Refused } from './refusals.ts';

export type Limited = Pick<Endpoint, 'id' | 'perMinute'>;

/** What one caller may send to HiBob now. Times are ours, in milliseconds. */
export interface Limits {
  /** How long to send nothing at all, because HiBob refused too much to this address; 0: not at all. */
  readonly pause: (nowMs: number) => Promise<number>;
  /** HiBob said 401 or 403. */
  readonly refused: (nowMs: number) => Promise<void>;
  /** Takes one request out of an endpoint's minute; else how long to wait. */
  readonly take: (endpoint: Limited, nowMs: number) => Promise<'go' | { readonly waitMs: number }>;
  /** Takes in what an answer said. `waitMs`: how long it asks us to wait; null: it does not. */
  readonly learn: (endpoint: Limited, pace: Pace | null, waitMs: number | null, nowMs: number) => Promise<void>;
}

/** Who asks: HiBob counts refusals by address, and requests by service user (inferred; dossier 6). */
export interface Caller {
  readonly host: string;
  readonly serviceUserId: string;
}

export function callerKey({ host, serviceUserId }: Caller): string {
  return `${serviceUserId.toUpperCase()}@${host}`;
}

/** For everybody in this process. */
export function limitsInMemory(): (caller: Caller) => Limits {
  const refusedBy = new Map<string, readonly Refused[]>();
  const budgets = new Map<string, Budget>();
  return (caller) => {
    const key = callerKey(caller);
    const nameOf = ({ id }: Limited) => `${id} ${key}`;
    const budgetOf = (endpoint: Limited) => budgets.get(nameOf(endpoint)) ?? newBudget(endpoint.perMinute);
    return {
      pause: async (nowMs) => pauseFor(refusedBy.get(caller.host) ?? [], key, nowMs),
      refused: async (nowMs) => {
        const lately = (refusedBy.get(caller.host) ?? []).filter(({ at }) => nowMs - at < addressWindowMs);
        refusedBy.set(caller.host, [...lately, { at: nowMs, caller: key }]);
      },
      take: async (endpoint, nowMs) => {
        const turn = take(budgetOf(endpoint), nowMs);
        budgets.set(nameOf(endpoint), turn.budget);
        return turn.kind === 'go' ? 'go' : { waitMs: turn.ms };
      },
      learn: async (endpoint, pace, waitMs, nowMs) => {
        budgets.set(nameOf(endpoint), learned(budgetOf(endpoint), pace, waitMs, nowMs));
      },
    };
  };
}

export function learned(budget: Budget, pace: Pace | null, waitMs: number | null, nowMs: number): Budget {
  const known = learn(budget, pace, nowMs);
  return waitMs === null ? known : exhausted(known, waitMs, nowMs);
}
