import { groupTypes, regimes, requestStageIds, rights, stageIds } from '@hibob-kit/permissions';
import { z } from 'zod';
import { changeSchema } from './change-schema.ts';

/** What `explain` answers, published at `/_sim/v1/explain-schema`. */

const evidence = z.strictObject({ grade: z.enum(['observed', 'documented', 'inferred']), source: z.string() });

const named = z.strictObject({ id: z.string(), name: z.string() });

export const lineSchema = z.strictObject({
  stage: z.enum([...stageIds, ...requestStageIds]),
  outcome: z.enum(['pass', 'fail', 'unknown']).describe('unknown: no source says what HiBob does'),
  acts: z.enum(['pass', 'fail']).describe('what this company does, which `outcome` leaves open where it is unknown'),
  rule: z.string(),
  text: z.string(),
  evidence,
  open: z.string().nullable().describe('the switch that decides for this company, or `ours`'),
});

const groupSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.enum(groupTypes),
  builtIn: z.boolean(),
  isMember: z.boolean(),
  failing: z.int(),
  deciding: lineSchema.nullable().describe('the first stage that fails if this were the only group'),
  stages: z.array(lineSchema),
});

const sideEffects = z.strictObject({
  employees: z.int().describe('people that come into reach'),
  sameField: z.int().describe('other people whose same field becomes readable'),
  otherFields: z.int().describe('further fields that become readable of anybody'),
  endpoints: z.int().describe('further endpoints that answer'),
  categories: z.array(
    z.strictObject({
      category: named,
      right: z.enum(rights),
      people: z.int().describe('people, the one asked about too'),
    }),
  ),
  sensitive: z.array(z.strictObject({ field: named, people: z.int() })),
  text: z.string().nullable(),
});

const fixSchema = z.strictObject({
  size: z.int().describe('boxes ticked, conditions changed, memberships changed, things asked otherwise'),
  changes: z.array(changeSchema).describe('as `POST …/explain/apply` takes them'),
  texts: z.array(z.string()),
  clicks: z.array(z.string()),
  proof: z.strictObject({
    statusBefore: z.int(),
    statusAfter: z.int(),
    presence: z.enum(['value', 'null', 'masked', 'absent']).describe('how it stands in the answer then'),
    employeesBefore: z.int().nullable(),
    employeesAfter: z.int().nullable(),
  }),
  sideEffects,
});

const because = z.strictObject({
  stage: lineSchema.shape.stage,
  rule: z.string(),
  text: z.string(),
  count: z.int(),
  examples: z.array(z.string()).describe('ids of a few'),
  evidence,
});

export const countsSchema = z.strictObject({
  employees: z.strictObject({
    all: z.int(),
    shown: z.int(),
    because: z.array(because).describe('why the others are not, one row for each reason'),
  }),
  fields: z.array(
    z.strictObject({
      field: named,
      visible: z.int(),
      empty: z.int(),
      hidden: z.int(),
      because: z.array(because),
    }),
  ),
});

export const explanationSchema = z.strictObject({
  explainId: z.string().nullable(),
  about: z.enum(['field', 'employee', 'rows', 'answer', 'change']),
  request: z.strictObject({
    method: z.string(),
    path: z.string(),
    query: z.string(),
    endpoint: z.string().nullable(),
    serviceUser: named,
    status: z.int(),
  }),
  company: z.strictObject({
    id: z.string(),
    version: z.int().describe('as it was when the request was answered'),
    versionNow: z.int(),
    today: z.string(),
    regime: z.enum(regimes),
  }),
  subject: z.strictObject({
    employee: named.nullable(),
    field: z
      .strictObject({ id: z.string(), name: z.string(), category: named.nullable(), nearest: z.string().nullable() })
      .nullable(),
    table: z.strictObject({ id: z.string(), name: z.string(), category: named }).nullable(),
    column: z.string().nullable(),
    rows: z.enum(['current', 'past']).nullable(),
  }),
  outcome: z.enum(['visible', 'empty', 'hidden']).nullable(),
  answer: z
    .strictObject({
      presence: z.enum(['value', 'null', 'masked', 'absent']),
      agrees: z.boolean().describe('the stages and the answer say the same; anything else is a bug of the simulator'),
    })
    .nullable(),
  deciding: lineSchema.nullable(),
  stages: z.array(lineSchema).describe('of all groups together: what the request gets'),
  groups: z.array(groupSchema).describe('each as if it were the only one, also those the service user is not in'),
  nearMisses: z.array(z.strictObject({ group: named, failing: z.int(), lacks: z.array(z.string()) })),
  fixes: z.array(fixSchema).describe('the smallest that were tried and worked; those that expose least first'),
  counts: countsSchema.nullable(),
  paragraph: z.string(),
});

export type Explanation = z.output<typeof explanationSchema>;
export type Counts = z.output<typeof countsSchema>;
