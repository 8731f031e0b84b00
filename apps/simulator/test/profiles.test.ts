import { expect, test } from 'vitest';
import { everyoneWith, simulate, v } from './simulation.ts';

test('a profile shows fixed fields of active employees in the nested notation, those of viewed categories only', async () => {
  const { get, ids } = await simulate(everyoneWith({ root: v, work: v }));
  const { employees } = (await get('/v1/profiles')).json;
  expect(employees.map(({ id }: { id: string }) => id).includes(ids(8)[0])).toBe(false);
  expect(Object.keys(employees[0])).toEqual(['id', 'firstName', 'surname', 'email', 'displayName', 'work']);
  expect(Object.keys(employees[0].work)).toEqual([
    'title',
    'department',
    'site',
    'siteId',
    'startDate',
    'shortStartDate',
    'originalStartDate',
    'activeEffectiveDate',
    'manager',
    'secondLevelManager',
    'reportsTo',
    'reportsToIdInCompany',
    'employeeIdInCompany',
    'isManager',
    'directReports',
    'indirectReports',
    'tenureDuration',
    'tenureDurationYears',
    'tenureYears',
    'durationOfEmployment',
    'yearsOfService',
    'daysOfPreviousService',
  ]);
});
