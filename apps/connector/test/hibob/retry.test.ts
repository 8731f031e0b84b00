import { expect, test } from 'vitest';
import { type Decision, decide, type Trouble } from '../../src/hibob/retry.ts';

const giveUp: Decision = { kind: 'give-up' };
const after = (afterMs: number): Decision => ({ kind: 'retry', afterMs });

test.each<[Trouble, number, number | null, Decision]>([
  ['rate-limited', 1, 42_000, after(42_000)],
  ['rate-limited', 7, 0, after(0)],
  ['rate-limited', 8, 42_000, giveUp],
  ['rate-limited', 1, null, after(7_500)],
  ['rate-limited', 3, null, after(30_000)],
  ['rate-limited', 5, null, after(45_000)],
  ['rate-limited', 1, 360_000, after(360_000)],
  ['rate-limited', 1, 360_001, giveUp],
  ['server-error', 1, null, after(750)],
  ['server-error', 2, null, after(1_500)],
  ['server-error', 4, null, after(6_000)],
  ['server-error', 5, null, giveUp],
  ['connection-lost', 1, null, after(750)],
  ['connection-lost', 5, null, giveUp],
  ['timeout', 1, null, after(1_500)],
  ['timeout', 3, null, giveUp],
  ['html', 1, null, after(375)],
  ['html', 3, null, giveUp],
  ['broken-json', 2, null, after(750)],
  ['broken-json', 3, null, giveUp],
  ['final', 1, null, giveUp],
])('%s on try %i, asked to wait %s ms', (trouble, attempt, waitMs, decision) => {
  expect(decide(attempt, { trouble, waitMs }, 0, 0.5)).toEqual(decision);
});

test('the jitter moves a pause between half of it and all of it', () => {
  expect(decide(1, { trouble: 'server-error', waitMs: null }, 0, 0)).toEqual(after(500));
  expect(decide(1, { trouble: 'server-error', waitMs: null }, 0, 0.999)).toEqual(after(1_000));
});

test('after a quarter of an hour nothing is tried again', () => {
  expect(decide(1, { trouble: 'server-error', waitMs: null }, 900_000, 0.5)).toEqual(after(750));
  expect(decide(1, { trouble: 'server-error', waitMs: null }, 900_001, 0.5)).toEqual(giveUp);
  expect(decide(2, { trouble: 'rate-limited', waitMs: 1_000 }, 900_001, 0.5)).toEqual(giveUp);
});
