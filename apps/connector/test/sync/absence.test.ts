import { expect, test } from 'vitest';
import type { LastSeen } from '../../src/store/store.ts';
import { absence } from '../../src/sync/absence.ts';

const person = (employeeId: string, status: LastSeen['status'], terminationDate: string | null): LastSeen => ({
  employeeId,
  status,
  terminationDate,
  employeeNumber: null,
  email: null,
});
const idsOf = (people: readonly LastSeen[]) => people.map(({ employeeId }) => employeeId);

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
  const { left, unexplained } = absence(lastSeen, new Set(['there', 'new']), '2026-11-22');
  expect(idsOf(unexplained)).toEqual(['active', 'on leave', 'unknown', 'leaving']);
  expect(idsOf(left)).toEqual(['left today', 'left lately', 'terminated', 'terminated without date']);
});

test('nobody is missing when everybody is there', () => {
  expect(absence(lastSeen, new Set(idsOf(lastSeen)), '2026-11-22')).toEqual({ left: [], unexplained: [] });
});
