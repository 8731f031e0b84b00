import { openStore, type Store } from 'hibob-connector';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killed } from '../storms/killed.ts';
import { storm } from '../storms/storm.ts';

let store: Store;
beforeAll(async () => {
  const opened = await openStore({ memory: true });
  if (opened.kind !== 'opened') throw new Error(opened.kind);
  store = opened.store;
});
afterAll(() => store.close());

/** The sweep does the same with 200 companies of 2,000: `pnpm sweep:storms`. */
describe('After a storm and one sync more', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'the store holds what the service user may see, nothing lost, doubled or invented (seed %i)',
    { timeout: 120_000 },
    async (seed) => {
      const { differences } = await storm(store, seed, 30);
      expect(differences).toEqual([]);
    },
  );
});

it('a sync that is killed goes on with the next one, on the same data folder', { timeout: 180_000 }, async () => {
  expect(await killed(3, 30, 1)).toEqual({ deaths: 1, differences: [] });
});
