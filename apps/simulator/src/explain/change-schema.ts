import { conditionFields, rights } from '@hibob-kit/permissions';
import { z } from 'zod';

const id = z.string();
const field = z.enum(Object.keys(conditionFields) as [keyof typeof conditionFields]);
const condition = z.discriminatedUnion('operator', [
  z.strictObject({ field, operator: z.literal('exists') }),
  z.strictObject({
    field,
    operator: z.enum(['equals', 'not equals', 'any of']),
    values: z.array(z.string()).min(1).readonly(),
  }),
]);
const accessRights = z.discriminatedUnion('select', [
  z.strictObject({ select: z.literal('everyone') }),
  z.strictObject({ select: z.literal('condition'), conditions: z.array(condition).readonly() }),
  z.strictObject({ select: z.literal('people'), employeeIds: z.array(id).readonly() }),
]);

/** One step of a fix, as an explanation proposes it and as it can be sent back to be applied. */
export const changeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('tick box'),
    groupId: id,
    categoryId: id,
    fieldId: id.nullable(),
    right: z.enum(rights),
  }),
  z.strictObject({ kind: z.literal('tick feature'), groupId: id, feature: id }),
  z.strictObject({ kind: z.literal('add member'), groupId: id, serviceUserId: id }),
  z.strictObject({
    kind: z.literal('change condition'),
    groupId: id,
    at: z.int().min(0),
    from: condition,
    to: condition.nullable(),
  }),
  z.strictObject({ kind: z.literal('set access rights'), groupId: id, to: accessRights }),
  z.strictObject({ kind: z.literal('select employee'), groupId: id, employeeId: id }),
  z.strictObject({ kind: z.literal('make group'), groupId: z.literal('new'), name: id.min(1), accessRights }),
  z.strictObject({ kind: z.literal('enable service user'), serviceUserId: id }),
  z.strictObject({ kind: z.literal('allow address'), address: id }),
  z.strictObject({ kind: z.literal('ask for field'), fieldId: id }),
  z.strictObject({ kind: z.literal('ask for inactive') }),
  z.strictObject({ kind: z.literal('ask for employee'), employeeId: id }),
]);
