import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compare, nothingAsked } from '../sweeps/oracle.ts';

it('A naive evaluator that shares no code answers as the simulator does, whatever the company, the groups and the request', async () => {
  const { triples, byAnswer, wrong } = await compare(nothingAsked, 20_261_102, 2_500);
  expect({ triples, wrong }).toEqual({ triples: 2_500, wrong: [] });
  // The sample holds every row of the decision table: answers, empty ones, refusals, restricted columns.
  const rare = Object.entries(byAnswer).filter(([, count]) => count < 5);
  expect(Object.keys(byAnswer).toSorted()).toEqual([
    'bulk 200',
    'bulk 200 with restricted columns',
    'bulk 200, empty',
    'bulk 403',
    'read 200',
    'read 200, empty',
    'read 403',
    'read 404',
    'search 200',
    'search 200, empty',
    'table 200',
    'table 200 with restricted columns',
    'table 200, empty',
    'table 403',
    'table 404',
  ]);
  expect(rare).toEqual([]);
}, 120_000);

it('The evaluator stays naive: fewer than 150 lines, nothing kept, nothing imported but its own types', () => {
  const text = readFileSync(new URL('../oracle/naive.ts', import.meta.url), 'utf8');
  expect(text.split('\n').length).toBeLessThan(150);
  expect(text.match(/^import .*$/gm)).toEqual([expect.stringMatching(/^import type .* from '.\/model.ts';$/)]);
  expect(text).not.toMatch(/new (Weak)?Map/);
});
