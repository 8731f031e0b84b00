import { z } from 'zod';

/** What can be wrong with what a client stored. Each difference is of one class. */
export const differenceClasses = [
  'missing-by-permission',
  'missing-by-client',
  'stale',
  'duplicated',
  'leaked',
  'wrong',
] as const;
export type DifferenceClass = (typeof differenceClasses)[number];

const lacking = z.enum(['View', 'Edit', 'View histories']);

const hidden = z
  .union([
    z.strictObject({ kind: z.literal('outside access rights') }),
    z.strictObject({ kind: z.literal('no right'), category: z.string(), name: z.string(), lacks: lacking }),
  ])
  .meta({ title: 'Hidden', description: 'Why the service user does not see it.' });
export type Hidden = z.output<typeof hidden>;

const proof = z
  .strictObject({
    version: z.int().nullable().meta({ description: 'null: no version, but a day before the company was read.' }),
    day: z.string(),
  })
  .meta({ title: 'Proof', description: 'When the value was true.' });
export type Proof = z.output<typeof proof>;

const difference = z
  .strictObject({
    employeeId: z.string(),
    field: z.string().optional(),
    table: z.string().optional(),
    entryId: z.union([z.number(), z.string()]).optional(),
    column: z.string().optional(),
    values: z.int().optional().meta({ description: 'How many values a whole employee or row stands for.' }),
    stored: z.json().optional(),
    truth: z.json().optional(),
    hidden: hidden.optional(),
    proof: proof.optional().meta({ description: 'Of something stale or leaked: the last time it was true.' }),
    lastAllowed: proof.nullable().optional().meta({
      description: 'Of something leaked: when the service user could last see it; null: in no version that is kept.',
    }),
    otherServiceUser: z.string().optional().meta({ description: 'Of something leaked: whose canary it carries.' }),
  })
  .meta({ title: 'Difference', description: 'A value; without field and column a whole row, or a whole employee.' });
export type Difference = z.output<typeof difference>;

const classReport = z
  .strictObject({
    class: z.enum(differenceClasses),
    count: z.int(),
    employees: z.int(),
    sentence: z.string(),
    listed: z.array(difference),
    more: z.int(),
  })
  .meta({ title: 'ClassReport' });
export type ClassReport = z.output<typeof classReport>;

/** What `POST …/judge` answers: counts first. */
export const judgement = z
  .strictObject({
    company: z.string(),
    version: z.int(),
    day: z.string(),
    serviceUser: z.strictObject({ id: z.string(), name: z.string() }),
    verdict: z.enum(['no difference', 'only what may not be seen is missing', 'differences']),
    values: z.int().meta({ description: 'Values in the rows.' }),
    correct: z.int().meta({ description: 'Of them, those that are true and may be seen.' }),
    counts: z.record(z.enum(differenceClasses), z.int()),
    scope: z.strictObject({
      employees: z.enum(['active', 'all', 'named']),
      people: z.int(),
      fields: z.array(z.string()),
      tables: z.record(z.string(), z.array(z.string())),
    }),
    versions: z
      .strictObject({ oldest: z.int(), newest: z.int() })
      .meta({ description: 'What "stale" was proved with.' }),
    classes: z.array(classReport),
  })
  .meta({ title: 'Judgement' });
export type Judgement = z.output<typeof judgement>;
