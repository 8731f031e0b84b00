import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { companyOf, defaultCompany } from '@hibob-kit/scenarios';
import { expect, it } from 'vitest';
import { wordsModule } from '../words/draw-words.ts';
import { everybody, thousand } from './everybody.ts';

it('gives the same bytes for the same seed, on every machine', () => {
  const bytes = JSON.stringify(everybody(thousand).slice(0, 200));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(
    '9eacbcfe5a5013e32c26b8beb1014ddae67ea8d1c851a43b9e47579c5a6b06d0',
  );
});

it('derives an employee alone exactly as among all', () => {
  const alone = companyOf(defaultCompany).people.at(500);
  expect(alone).toEqual(everybody(thousand)[500]);
});

it('derives everybody again after forgetting', () => {
  const { people } = companyOf({ ...defaultCompany, employees: 5_000 });
  const first = JSON.stringify(people.at(0));
  for (let index = 1; index < 5_000; index += 1) people.at(index);
  expect(JSON.stringify(people.at(0))).toBe(first);
});

it('gives another seed other people', () => {
  const { people } = companyOf({ ...defaultCompany, seed: 2 });
  expect(people.at(0).id).not.toBe(thousand.people.at(0).id);
  expect(people.at(0).facts).not.toEqual(thousand.people.at(0).facts);
});

it('knows nobody outside', () => {
  expect(() => thousand.people.at(1_000)).toThrow('no employee 1000');
});

it('has the words that faker gives under its fixed seeds, and loads no faker', () => {
  const committed = readFileSync(new URL('../src/people/words.ts', import.meta.url), 'utf8');
  expect(wordsModule()).toBe(committed);
});
