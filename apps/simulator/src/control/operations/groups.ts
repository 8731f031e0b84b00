import { groupTypes } from '@hibob-kit/permissions';
import { z } from 'zod';
import { accessRightsInput, conditionInput, groupInput } from '../group-input.ts';
import { deleteGroup, getGroup, getGroups, postGroup, putGroup } from '../groups.ts';
import { companyOperation, type Operation } from '../operation.ts';
import { deletedAnswer } from './answers.ts';

const boxes = z.record(z.string(), z.strictObject({ view: z.boolean(), viewHistory: z.boolean(), edit: z.boolean() }));

const groupShown = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(groupTypes),
  members: z.strictObject({
    serviceUserIds: z.array(z.string()),
    employeeIds: z.array(z.string()),
    condition: z.array(conditionInput).nullable(),
  }),
  accessRights: accessRightsInput,
  categories: boxes,
  fields: boxes,
  features: z.array(z.string()),
  builtIn: z.boolean(),
  memberCount: z.strictObject({ serviceUsers: z.int(), employees: z.int() }).optional(),
});

/** Counting members whom a condition lets in reads everybody; `no` leaves it out. */
const countQuery = z.strictObject({ memberCount: z.enum(['yes', 'no']).default('yes') });

export const groupOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'listPermissionGroups',
      method: 'GET',
      path: '/companies/{id}/permission-groups',
      summary: 'Lists the permission groups of a company, the built-in ones last.',
      answer: z.array(groupShown),
    },
    getGroups,
  ),
  companyOperation(
    {
      id: 'createPermissionGroup',
      method: 'POST',
      path: '/companies/{id}/permission-groups',
      summary: 'Makes a permission group, as the dialog of HiBob does.',
      query: countQuery,
      input: groupInput,
      status: 201,
      answer: groupShown,
    },
    (company, { world, query, input }) => postGroup(world, company, input, query),
  ),
  companyOperation(
    {
      id: 'getPermissionGroup',
      method: 'GET',
      path: '/companies/{id}/permission-groups/{groupId}',
      summary: 'Shows a permission group.',
      answer: groupShown,
    },
    (company, { path }) => getGroup(company, path.groupId),
  ),
  companyOperation(
    {
      id: 'savePermissionGroup',
      method: 'PUT',
      path: '/companies/{id}/permission-groups/{groupId}',
      summary: 'Saves a permission group anew, whole.',
      query: countQuery,
      input: groupInput,
      answer: groupShown,
    },
    (company, { world, path, query, input }) => putGroup(world, company, path.groupId, input, query),
  ),
  companyOperation(
    {
      id: 'deletePermissionGroup',
      method: 'DELETE',
      path: '/companies/{id}/permission-groups/{groupId}',
      summary: 'Deletes a permission group that somebody made.',
      answer: deletedAnswer,
    },
    (company, { world, path }) => deleteGroup(world, company, path.groupId),
  ),
];
