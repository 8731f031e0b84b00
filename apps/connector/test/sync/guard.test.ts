import { expect, test } from 'vitest';
import { defaultGuardLimits, guardPeople, guardTables } from '../../src/sync/guard.ts';

const nobody = { missing: [], remaining: [] };

test.each([
  [0, 0, defaultGuardLimits, 'goes on'],
  [5, 5, defaultGuardLimits, 'goes on'],
  [6, 6, defaultGuardLimits, 'stops'],
  [6, 119, defaultGuardLimits, 'stops'],
  [6, 120, defaultGuardLimits, 'goes on'],
  [50, 1000, defaultGuardLimits, 'goes on'],
  [51, 1000, defaultGuardLimits, 'stops'],
  [1, 1000, { people: 0, percent: 0 }, 'stops'],
  [300, 1000, { people: 5, percent: 100 }, 'goes on'],
  [1000, 1000, { people: 1000, percent: 0 }, 'goes on'],
])('with %i of %i people missing and limits %j it %s', (missing, known, limits, what) => {
  expect(guardPeople(missing, known, nobody, limits) === null ? 'goes on' : 'stops').toBe(what);
});

test('it says what it saw and where to look', () => {
  expect(guardPeople(300, 1000, nobody, defaultGuardLimits)).toEqual({
    kind: 'stopped',
    missing: 300,
    lastSeen: 1000,
    message:
      '300 of 1000 people seen last time are missing, and HiBob never said that they left. Nothing was changed. ' +
      'Look at the access rights of the permission group: they should be "Lifecycle status exists".',
  });
});

const person = (status: string, site: string, department: string) => ({ status, site, department });

test.each([
  [
    'a lifecycle status',
    [person('hired', 'London', 'Sales'), person('leave', 'Paris', 'Sales')],
    [person('active', 'London', 'Sales'), person('active', 'Paris', 'Product')],
    'Everybody of the lifecycle status hired, leave is missing: the access rights of the permission group were probably narrowed by lifecycle status; they should be "Lifecycle status exists".',
  ],
  [
    'a site',
    [person('active', 'London', 'Sales'), person('active', 'London', 'Product')],
    [person('active', 'Paris', 'Sales'), person('active', 'Paris', 'Product')],
    'Everybody of the site London is missing: the access rights of the permission group probably got a condition on the site; they should be "Lifecycle status exists".',
  ],
  [
    'a department',
    [person('active', 'London', 'Sales'), person('active', 'Paris', 'Sales')],
    [person('active', 'London', 'Product'), person('active', 'Paris', 'Product')],
    'Everybody of the department Sales is missing: the access rights of the permission group probably got a condition on the department; they should be "Lifecycle status exists".',
  ],
  [
    'nothing in common',
    [person('active', 'London', 'Sales')],
    [person('active', 'London', 'Product'), person('active', 'Paris', 'Sales')],
    'Look at the access rights of the permission group: they should be "Lifecycle status exists".',
  ],
])('it names the condition that hides people with %s', (_, missing, remaining, words) => {
  const stop = guardPeople(6, 6, { missing, remaining }, defaultGuardLimits);
  expect(stop?.message.split('Nothing was changed. ')[1]).toBe(words);
});

const before = { histories: ['salaries', 'work'], rows: { salaries: 100, work: 100, equities: 12 } };
const now = (table: 'salaries' | 'equities', rows: number, historyShown: boolean) => [{ table, rows, historyShown }];

test.each([
  ['as many rows as before', now('salaries', 100, true), 1, null],
  ['somewhat fewer rows', now('salaries', 60, true), 1, null],
  [
    'no row that is over any more',
    now('salaries', 60, false),
    1,
    'The Salary table shows 60 rows instead of 100, and none that is over. Nothing was changed. Probably View histories was unticked on the category of this table (payroll) in the permission group of the service user.',
  ],
  [
    'less than half of the rows',
    now('salaries', 49, true),
    1,
    'The Salary table shows 49 rows instead of 100. Nothing was changed. Probably View was unticked on the category of this table (payroll) in the permission group of the service user.',
  ],
  ['half of the rows of half of the people', now('salaries', 49, true), 0.5, null],
  ['a small table that is empty now', now('equities', 0, false), 1, null],
])('a table with %s', (_, seen, share, words) => {
  expect(guardTables(before, seen, share)?.message ?? null).toBe(words);
});
