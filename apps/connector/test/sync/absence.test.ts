import { expect, test } from 'vitest';
import type { LastSeen } from '../../src/store/store.ts';
import { absence } from '../../src/sync/absence.ts';

const person = (employeeId: string, status: LastSeen['status'], terminationDate: string | null): LastSeen => ({
  employeeId,
  status,
  terminationDate,
});

const lastSeen = [
  person('there', 'active', null),
  person('active', 'active', null),
  person('on leave', 'leave', null),
  person('unknown', 'unknown', null),
  person('leaving', 'garden_leave', '2026-11-23'),
  person('left today', 'active', '2026-11-22'),
  person('left lately', 'garden_leave', '2026-11-20'),
  person('terminated', 'terminated', '2025-01-31'),
  person('terminated without date', 'terminated', null),
];

test('absence is no proof of leaving', () => {
  expect(absence(lastSeen, new Set(['there', 'new']), '2026-11-22')).toEqual({
    hidden: new Set(['active', 'on leave', 'unknown', 'leaving']),
    departed: new Set(['left today', 'left lately']),
    left: new Set(['terminated', 'terminated without date']),
  });
});

test('nobody is missing when everybody is there', () => {
  const everybody = new Set(lastSeen.map(({ employeeId }) => employeeId));
  expect(absence(lastSeen, everybody, '2026-11-22')).toEqual({
    hidden: new Set(),
    departed: new Set(),
    left: new Set(),
  });
});
