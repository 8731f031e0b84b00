import { groupTypes } from '@hibob-kit/permissions';
import { z } from 'zod';

const condition = z.discriminatedUnion('operator', [
  z.strictObject({ field: z.string(), operator: z.literal('exists') }),
  z.strictObject({ field: z.string(), operator: z.literal('equals'), values: z.array(z.string()).min(1) }),
]);

const accessRights = z.discriminatedUnion('select', [
  z.strictObject({ select: z.literal('everyone') }),
  z.strictObject({ select: z.literal('condition'), conditions: z.array(condition) }),
  z.strictObject({ select: z.literal('people'), employeeIds: z.array(z.string()) }),
]);

const box = z.boolean().default(false);

/** The dialog of a permission group as JSON; what is left out is as in a new dialog. */
export const groupInput = z.strictObject({
  /** Ignored: a group as it was read can be sent back changed; the path says which group is meant. */
  id: z.string().optional(),
  name: z.string().trim().min(1).max(200),
  type: z.enum(groupTypes).default('Service user'),
  members: z
    .strictObject({
      serviceUserIds: z.array(z.string()).default([]),
      condition: z.array(condition).nullable().default(null),
    })
    .default({ serviceUserIds: [], condition: null }),
  accessRights: accessRights.optional(),
  categories: z.record(z.string(), z.strictObject({ view: box, viewHistory: box, edit: box })).default({}),
  features: z.array(z.string()).default([]),
});
export type GroupInput = z.output<typeof groupInput>;
/** A condition before its names were held against the company. */
export type ConditionInput = z.output<typeof condition>;
