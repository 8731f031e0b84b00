import { expect, test } from 'vitest';
import { type Budget, exhausted, learn, newBudget, take } from '../../src/hibob/budget.ts';

const pace = (limit: number, remaining: number, resetInMs: number) => ({ limit, remaining, resetInMs });

/** Takes turns until told to wait; how many, and how long the wait is. */
function drain(
  budget: Budget,
  nowMs: number,
): { readonly turns: number; readonly waitMs: number; readonly rest: Budget } {
  let rest = budget;
  for (let turns = 0; ; turns++) {
    const turn = take(rest, nowMs);
    rest = turn.budget;
    if (turn.kind === 'wait') return { turns, waitMs: turn.ms, rest };
  }
}

test('before HiBob has said anything the documented limit is kept, for a minute from the first request', () => {
  const { turns, waitMs, rest } = drain(newBudget(50), 1_000);
  expect({ turns, waitMs }).toEqual({ turns: 50, waitMs: 60_000 });
  expect(take(rest, 31_000)).toMatchObject({ kind: 'wait', ms: 30_000 });
});

test('a new window gives the whole limit, less what may still be counted in it', () => {
  let { rest } = drain(newBudget(3), 0);
  expect(drain(rest, 60_000).turns).toBe(0);
  rest = learn(learn(learn(rest, null, 10), null, 20), null, 30);
  expect(drain(rest, 60_000).turns).toBe(3);
});

test.each([
  ['fewer left than counted, because something else spends too', pace(50, 4, 30_000), 4, 30_000],
  ['nothing left', pace(50, 0, 12_000), 0, 12_000],
  ['a higher limit than documented', pace(100, 99, 60_000), 99, 60_000],
  ['a lower limit than documented', pace(10, 9, 60_000), 9, 60_000],
])('learns from an answer: %s', (_, told, turns, waitMs) => {
  const first = take(newBudget(50), 0);
  expect(drain(learn(first.budget, told, 0), 0)).toMatchObject({ turns, waitMs });
});

test('an answer without headers changes nothing but what is under way', () => {
  const { budget } = take(newBudget(50), 0);
  expect(learn(budget, null, 5)).toEqual({ limit: 50, remaining: 49, resetAt: 60_000, inFlight: 0 });
  expect(learn(budget, { limit: null, remaining: null, resetInMs: null }, 5)).toEqual({
    limit: 50,
    remaining: 49,
    resetAt: 60_000,
    inFlight: 0,
  });
});

test('an answer that overtook another one does not give back what is already spent', () => {
  const both = take(take(newBudget(50), 0).budget, 0).budget;
  const late = learn(learn(both, pace(50, 48, 60_000), 100), pace(50, 49, 60_000), 110);
  expect(late).toEqual({ limit: 50, remaining: 47, resetAt: 60_110, inFlight: 0 });
});

test('after a 429 nothing is sent until HiBob said', () => {
  const told = exhausted(newBudget(50), 20_000, 1_000);
  expect(take(told, 20_999)).toMatchObject({ kind: 'wait', ms: 1 });
  expect(take(told, 21_000)).toMatchObject({ kind: 'go' });
});
