import { companyOf, scenarioById } from '@hibob-kit/scenarios';
import { describe, expect, test } from 'vitest';
import { columnToday, everybody } from './everybody.ts';

describe.each([
  ['curated-pay', 14],
  ['curated-lifecycle', 14],
  ['curated-names', 27],
])('%s', (id, size) => {
  const people = scenarioById(id)?.company.people ?? [];

  test('has people enough to look at one by one, each with a reason of their own', () => {
    expect(people.length).toBe(size);
    expect(new Set(people.map(({ reason }) => reason)).size).toBe(size);
    expect(people.every(({ reason }) => (reason ?? '').length > 20)).toBe(true);
  });

  test('has everybody written down and nobody generated', () => {
    expect(scenarioById(id)?.company.employees).toBe(0);
  });
});

test('in curated-lifecycle everybody stands where the reason says', () => {
  const spec = scenarioById('curated-lifecycle')?.company;
  if (!spec) throw new Error('no such scenario');
  const company = companyOf(spec);
  const standings = everybody(company).map((person, at) => [
    spec.people?.[at]?.key,
    columnToday(company, person, 'lifecycle', 'status'),
  ]);
  expect(standings).toEqual([
    ['head', 'employed'],
    ['tomorrow', 'hired'],
    ['today', 'employed'],
    ['garden-leave', 'garden leave'],
    ['long-leave', 'leave'],
    ['parental-leave', 'parental leave'],
    ['back-tomorrow', 'leave'],
    ['rehired', 'employed'],
    ['last-day-today', 'employed'],
    ['left-yesterday', 'terminated'],
    ['left-years-ago', 'terminated'],
    ['notice', 'employed'],
    ['orphan', 'employed'],
    ['contractor', 'employed'],
  ]);
});
