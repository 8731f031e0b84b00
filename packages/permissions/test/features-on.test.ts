import type { Value } from '@hibob-kit/schemas';
import { expect, it } from 'vitest';
import { type AccessRights, accessOf, type PermissionGroup } from '../src/index.ts';

const person = (id: string) => ({ id, value: (): Value => null });
const group = (id: string, employeeIds: readonly string[], features: readonly string[]): PermissionGroup => {
  const accessRights: AccessRights = { select: 'people', employeeIds };
  const members = { serviceUserIds: ['SERVICE-1'], employeeIds: [], condition: null };
  return { id, name: id, type: 'Service user', members, accessRights, categories: {}, fields: {}, features };
};

it('Feature permissions hold on the people of the groups that grant them, and add up', () => {
  const groups = [group('a', ['1', '2'], ['seeWhosOut']), group('b', ['2', '3'], ['viewTasks'])];
  const access = accessOf('SERVICE-1', groups, 'category');
  expect(['1', '2', '3', '4'].map((id) => [...access.featuresOn(person(id))])).toEqual([
    ['seeWhosOut'],
    ['seeWhosOut', 'viewTasks'],
    ['viewTasks'],
    [],
  ]);
  expect([...access.features]).toEqual(['seeWhosOut', 'viewTasks']);
});
