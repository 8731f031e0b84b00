import { expect, test } from 'vitest';
import { latelyKept } from '../src/index.ts';

test('the latest questions are not worked out again; of older ones as many are kept at most', () => {
  const worked: number[] = [];
  const lately = latelyKept<number, string>(2);
  const ask = (key: number) =>
    lately(key, () => {
      worked.push(key);
      return `answer ${key}`;
    });
  expect([1, 2, 1, 2, 3].map(ask)).toEqual(['answer 1', 'answer 2', 'answer 1', 'answer 2', 'answer 3']);
  expect(worked).toEqual([1, 2, 3]);
  // Asked again, 2 is among the latest; 1 is not, and is gone with the next.
  expect([2, 4, 1].map(ask)).toEqual(['answer 2', 'answer 4', 'answer 1']);
  expect(worked).toEqual([1, 2, 3, 4, 1]);
  expect([4, 1].map(ask)).toEqual(['answer 4', 'answer 1']);
  expect(worked).toEqual([1, 2, 3, 4, 1]);
});
