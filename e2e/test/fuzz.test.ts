import { expect, it } from 'vitest';
import { fuzz, nothingFound } from '../sweeps/fuzz.ts';

it('Random requests to every operation never give 5xx, hang, or show a value of a category that is not granted', async () => {
  const { requests, byStatus, wrong } = await fuzz(nothingFound, 20_261_102, 3000);
  expect({ requests, wrong }).toEqual({ requests: 3000, wrong: [] });
  // The sample reaches beyond refusals: some requests are answered with data.
  expect(byStatus['200']).toBeGreaterThan(400);
}, 120_000);
