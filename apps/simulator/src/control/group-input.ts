import { groupTypes } from '@hibob-kit/permissions';
import { z } from 'zod';

const values = z.array(z.string()).min(1, 'needs a value');

export const conditionInput = z.discriminatedUnion('operator', [
  z.strictObject({ field: z.string(), operator: z.literal('exists') }),
  z.strictObject({ field: z.string(), operator: z.enum(['equals', 'not equals', 'any of']), values }),
]);

export const accessRightsInput = z.discriminatedUnion('select', [
  z.strictObject({ select: z.literal('everyone') }),
  z.strictObject({ select: z.literal('condition'), conditions: z.array(conditionInput) }),
  z.strictObject({ select: z.literal('people'), employeeIds: z.array(z.string()) }),
  z.strictObject({ select: z.literal('own data') }),
  z.strictObject({ select: z.literal('reports') }),
]);

const ids = z.array(z.string()).default([]);
const box = z.boolean().default(false);
const boxesById = z.record(z.string(), z.strictObject({ view: box, viewHistory: box, edit: box })).default({});

/** The dialog of a permission group as JSON; what is left out is as in a new dialog, the members' condition too. */
export const groupInput = z.strictObject({
  /** These three are ignored: a group as it was read can be sent back changed; the path says which group is meant. */
  id: z.string().optional(),
  builtIn: z.boolean().optional(),
  memberCount: z.unknown().optional(),
  name: z.string().trim().min(1).max(200),
  type: z.enum(groupTypes).default('Service user'),
  members: z
    .strictObject({ serviceUserIds: ids, employeeIds: ids, condition: z.array(conditionInput).nullish() })
    .default({ serviceUserIds: [], employeeIds: [] }),
  accessRights: accessRightsInput.optional(),
  categories: boxesById,
  fields: boxesById,
  features: z.array(z.string()).default([]),
});
export type GroupInput = z.output<typeof groupInput>;
/** A condition before its names were held against the company. */
export type ConditionInput = z.output<typeof conditionInput>;
