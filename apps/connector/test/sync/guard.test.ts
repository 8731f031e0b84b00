import { expect, test } from 'vitest';
import { defaultGuardLimits, guard } from '../../src/sync/guard.ts';

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    employeeId: String(index),
    status: 'active' as const,
    terminationDate: null,
  }));

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
  expect(guard(missing, people(known), limits) === null ? 'goes on' : 'stops').toBe(what);
});

test('it says what it saw and where to look', () => {
  expect(guard(300, people(1000), defaultGuardLimits)).toEqual({
    kind: 'stopped',
    missing: 300,
    lastSeen: 1000,
    message:
      '300 of 1000 people seen last time are missing, and HiBob never said that they left. Nothing was changed. ' +
      'Look at the access rights of the permission group: they should be "Lifecycle status exists".',
  });
});
