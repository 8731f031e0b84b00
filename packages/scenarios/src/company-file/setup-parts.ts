import {
  boxStates,
  causeCodes,
  certainties,
  findingCodes,
  groupTypes,
  operators,
  regimes,
  rights,
} from '@hibob-kit/permissions';
import { z } from 'zod';
import { day, value, word } from './words.ts';

export const serviceUserPart = () =>
  z.union([word(), z.strictObject({ name: word(), disabled: z.boolean().default(false) })], {
    error: 'A service user is a name, or {name, disabled}.',
  });

const condition = () =>
  z.strictObject({
    field: word(),
    operator: z.enum(operators),
    values: z.array(z.string()).optional().describe('Not with `exists`.'),
  });
export type ConditionPart = z.output<ReturnType<typeof condition>>;

const boxes = () =>
  z
    .union(
      [z.enum(['', 'V', 'H', 'E', 'VH', 'VE', 'HE', 'VHE']), z.array(z.enum(['View', 'View histories', 'Edit']))],
      {
        error: 'Boxes are written V, VH, VHE …, or [View, View histories, Edit].',
      },
    )
    .describe('V View, H View histories, E Edit; or a list of these words.');
export type BoxesPart = z.output<ReturnType<typeof boxes>>;

const accessRights = () =>
  z.union(
    [
      z.enum(['Everyone', 'Own data', 'Reports']),
      z.strictObject({ condition: z.array(condition()).describe('All of them must hold.') }),
      z.strictObject({ people: z.array(word()) }),
    ],
    { error: 'Access rights are Everyone, {condition: [{field, operator, values}]} or {people: [...]}.' },
  );

export const groupPart = () =>
  z.strictObject({
    id: word().optional().describe('That of a built-in group changes it.'),
    name: word(),
    type: z.enum(groupTypes).default('Service user'),
    members: z
      .strictObject({
        serviceUsers: z.array(word()).default([]),
        employees: z.array(word()).default([]),
        condition: z.array(condition()).nullable().default(null),
      })
      .default({ serviceUsers: [], employees: [], condition: null }),
    accessRights: accessRights().describe('Whose data its members see.'),
    categories: z.record(z.string(), boxes()).default({}).describe('Category → ticked boxes.'),
    fields: z.record(z.string(), boxes()).default({}).describe('Field → boxes that take the place of its category’s.'),
    features: z.array(word()).default([]),
  });
export type GroupInput = z.output<ReturnType<typeof groupPart>>;

export const selectionPart = () =>
  z
    .strictObject({
      unselected: z.array(word()).default([]),
      mapped: z.record(z.string(), word()).default({}),
      extra: z.array(word()).default([]),
      anonymous: z.boolean().optional().describe('Nobody is named.'),
    })
    .describe('What the customer chose in Read Employees.');

const finding = () =>
  z.strictObject({
    code: z.enum(findingCodes),
    severity: z.enum(['blocking', 'advisory']),
    certainty: z.enum(certainties),
    title: z.string(),
    category: z.string().nullable(),
    rights: z.array(z.enum(rights)),
    fields: z.array(z.string()),
    evidence: z.array(z.string()),
    causes: z.array(
      z.strictObject({
        code: z.enum(causeCodes),
        about: z.string().nullable(),
        cause: z.string(),
        lookAt: z.string(),
      }),
    ),
    fix: z.array(z.string()),
    instead: z.string().nullable(),
    retest: z.strictObject({
      request: z.string(),
      body: z.strictObject({ fields: z.array(z.string()), showInactive: z.literal(true) }).optional(),
      shows: z.string(),
    }),
  });

const box = () => z.enum(boxStates);
const planRow = () =>
  z.strictObject({ category: z.string(), view: box(), viewHistory: box(), edit: box(), why: z.string() });

export const expectationPart = () =>
  z
    .strictObject({
      verdict: z.enum(['ready', 'ready with advice', 'refused']),
      findings: z.array(finding()),
      plan: z.array(planRow()).nullable(),
    })
    .describe('What a check must say, whole.');

export const statePart = () =>
  z
    .strictObject({
      clock: z.strictObject({ shows: z.iso.datetime({ local: true }), goes: z.boolean() }),
      regimes: z.array(z.strictObject({ from: day(), regime: z.enum(regimes) })),
      ipAllowList: z.array(z.string()).nullable(),
      nextGroup: z.int().min(1),
      nextNumber: z.int().min(1),
      modules: z.record(z.string(), value()),
    })
    .describe('What an exported company goes on from. Written by the export, not by hand.');
