import { expect, test } from 'vitest';
import { mustHoldBack, noRefusals, refusedAt } from '../../src/hibob/refusals.ts';

const after = (...times: readonly number[]) => times.reduce(refusedAt, noRefusals);
const twenty = Array.from({ length: 20 }, (_, index) => index * 100);

test('twenty refusals within ten seconds are enough: the firewall blocks after fifty', () => {
  expect(mustHoldBack(after(...twenty.slice(1)), 2_000)).toBe(false);
  expect(mustHoldBack(after(...twenty), 2_000)).toBe(true);
});

test('ten seconds later it may be tried again', () => {
  expect(mustHoldBack(after(...twenty), 9_999)).toBe(true);
  expect(mustHoldBack(after(...twenty), 10_000)).toBe(false);
});

test('refusals spread over time never add up', () => {
  expect(mustHoldBack(after(...Array.from({ length: 200 }, (_, index) => index * 600)), 120_000)).toBe(false);
});
