import { expect, test } from 'vitest';
import { oneAhead } from '../../src/sync/one-ahead.ts';

test('the next item is on its way while one is worked on, and no more than that', async () => {
  const told: string[] = [];
  async function* pages() {
    for (const page of [1, 2, 3, 4]) {
      told.push(`asked for ${page}`);
      yield page;
    }
  }
  for await (const page of oneAhead(pages())) {
    await Promise.resolve();
    told.push(`worked on ${page}`);
    if (page === 3) break;
  }
  expect(told).toEqual([
    'asked for 1',
    'asked for 2',
    'worked on 1',
    'asked for 3',
    'worked on 2',
    'asked for 4',
    'worked on 3',
  ]);
});

test('what goes wrong is thrown where the item would have come, and not before', async () => {
  async function* pages() {
    yield 1;
    throw new Error('torn');
  }
  const seen: number[] = [];
  const all = async () => {
    for await (const page of oneAhead(pages())) seen.push(page);
  };
  await expect(all()).rejects.toThrow('torn');
  expect(seen).toEqual([1]);
});
