import { expect, test } from 'vitest';
import { paceOf, waitAskedFor } from '../../src/hibob/pace.ts';

/** 2026-11-22 10:00:00 UTC. */
const ten = 1_795_341_600;

test('the end of the window is measured by the clock of the server, not by ours', () => {
  const headers = new Headers({
    date: 'Sun, 22 Nov 2026 10:00:00 GMT',
    'x-ratelimit-limit': '50',
    'x-ratelimit-remaining': '12',
    'x-ratelimit-reset': String(ten + 30),
  });
  const wrongByHours = (ten - 7_200) * 1000;
  expect(paceOf(headers, wrongByHours)).toEqual({ limit: 50, remaining: 12, resetInMs: 31_000 });
});

test('without a Date header our clock has to do', () => {
  const headers = new Headers({ 'x-ratelimit-reset': String(ten + 30) });
  expect(paceOf(headers, ten * 1000)).toEqual({ limit: null, remaining: null, resetInMs: 31_000 });
});

test.each([
  ['a reset in the past', { 'x-ratelimit-reset': String(ten - 5) }, 1_000],
  ['a reset that is no number', { 'x-ratelimit-reset': 'soon' }, null],
  ['nothing', {}, null],
  ['Retry-After in seconds', { 'retry-after': '7', 'x-ratelimit-reset': String(ten + 30) }, 7_000],
  ['Retry-After as a date', { 'retry-after': 'Sun, 22 Nov 2026 10:00:09 GMT' }, 9_000],
  ['Retry-After that is neither', { 'retry-after': 'later', 'x-ratelimit-reset': String(ten + 2) }, 3_000],
])('a 429 with %s', (_, headers, waitMs) => {
  expect(waitAskedFor(new Headers({ date: 'Sun, 22 Nov 2026 10:00:00 GMT', ...headers }), 0)).toBe(waitMs);
});
