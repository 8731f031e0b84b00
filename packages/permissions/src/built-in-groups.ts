import { type Evidence, features, inferred } from '@hibob-kit/schemas';
import type { Condition } from './condition.ts';
import type { PermissionGroup } from './group.ts';
import { type Rights, rightsOf } from './right.ts';

/** The groups every company has and nobody can delete. Their names: help centre, by way of permission docs. */
export const builtInGroupIds = ['admins', 'managers', 'all-people-others-data', 'all-people-own-data'] as const;

/** What is ticked in them is the company's own affair; no service user gets anything from them (the guide, inferred). */
export const builtInGroupsEvidence: Evidence = inferred('their names are documented, their boxes are ours');

export function isBuiltIn({ id }: Pick<PermissionGroup, 'id'>): boolean {
  return builtInGroupIds.some((one) => one === id);
}

/** The built-in groups of a company with these categories and this administrator. */
export function builtInGroups(categoryIds: readonly string[], adminId: string): readonly PermissionGroup[] {
  const all = (rights: Rights, ids = categoryIds) => Object.fromEntries(ids.map((id) => [id, rights]));
  const seenByAll = ['root', 'about', 'work', 'workContact'];
  return [
    {
      id: 'admins',
      name: 'Admins',
      type: 'Admin',
      members: { serviceUserIds: [], employeeIds: [adminId], condition: null },
      accessRights: { select: 'condition', conditions: [somebody] },
      categories: all(rightsOf('VHE')),
      fields: {},
      features: features.map((feature) => feature.id),
    },
    {
      id: 'managers',
      name: 'Managers',
      type: 'Employee',
      members: {
        serviceUserIds: [],
        employeeIds: [],
        condition: [{ field: 'Is manager', operator: 'equals', values: ['Yes'] }],
      },
      accessRights: { select: 'reports' },
      categories: all(rightsOf('VH'), [...seenByAll, 'employment', 'lifecycle']),
      fields: {},
      features: [],
    },
    {
      id: 'all-people-others-data',
      name: 'All people – others’ data',
      type: 'Employee',
      members: { serviceUserIds: [], employeeIds: [], condition: [somebody] },
      accessRights: { select: 'everyone' },
      categories: all(rightsOf('V'), seenByAll),
      fields: {},
      features: [],
    },
    {
      id: 'all-people-own-data',
      name: 'All people – own data',
      type: 'Employee',
      members: { serviceUserIds: [], employeeIds: [], condition: [somebody] },
      accessRights: { select: 'own data' },
      categories: all(rightsOf('VH')),
      fields: {},
      features: [],
    },
  ];
}

const somebody: Condition = { field: 'Lifecycle status', operator: 'exists' };
