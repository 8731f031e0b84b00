import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type CompanySpec, companyOf, defaultCompany, otherRowsOf } from '@hibob-kit/scenarios';
import { moreTableIds } from '@hibob-kit/schemas';
import { expect, it, vi } from 'vitest';
import { wordsModule } from '../words/draw-words.ts';
import { everybody, thousand } from './everybody.ts';

/** The people, every table of theirs and every list: whatever a program can read of a company. */
function bytesOf(spec: CompanySpec): string {
  const company = companyOf(spec);
  const people = everybody(company).slice(0, 200);
  const tables = [...moreTableIds, ...spec.customTables.map(({ id }) => id)];
  const more = people.map((person, index) => tables.map((table) => otherRowsOf(spec, index, person, table)));
  return createHash('sha256')
    .update(JSON.stringify([people, more, company.lists, company.fields]))
    .digest('hex');
}

const golden = '13a2a032f9917937cd22190d879f6f84abbac2f84c552107666c91ffd58563e8';

it('gives the same bytes for the same seed, on every machine', () => {
  expect(bytesOf(defaultCompany)).toBe(golden);
});

it.each(['Pacific/Kiritimati', 'America/St_Johns', 'Asia/Kathmandu'])('gives them in the time zone %s too', (zone) => {
  vi.stubEnv('TZ', zone);
  expect(new Date('2026-07-01T00:00:00Z').getHours()).not.toBe(0);
  expect(bytesOf({ ...defaultCompany })).toBe(golden);
  vi.unstubAllEnvs();
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
