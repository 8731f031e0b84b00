import { z } from 'zod';

const request = z
  .strictObject({
    n: z.int().meta({ description: 'Its number in the journal.' }),
    explainId: z.string(),
    at: z.string(),
    method: z.string(),
    path: z.string(),
    endpoint: z.string(),
  })
  .meta({ title: 'TracedRequest' });

const leak = z
  .strictObject({
    field: z.string(),
    label: z.string(),
    employeeId: z.string(),
    serviceUser: z.strictObject({ id: z.string(), name: z.string() }),
    kind: z.enum(['text', 'number']),
    certain: z.boolean().meta({
      description: "false: the same number was sent of somebody else, too. A text's tag is always certain.",
    }),
    occurrences: z.int(),
    at: z.array(z.int()).meta({ description: 'Where the first ones stand, in characters from the beginning.' }),
    routes: z.array(z.strictObject({ endpoint: z.string(), requests: z.int() })),
    requests: z.array(request).meta({ description: 'The newest requests whose answers carried it.' }),
    moreRequests: z.int(),
    sentence: z.string(),
  })
  .meta({ title: 'Leak', description: 'No value of anybody is in it.' });
export type Leak = z.output<typeof leak>;

/** What `POST …/canaries/trace` answers. */
export const traced = z
  .strictObject({
    canaries: z.enum(['on', 'off']),
    found: z.int().meta({ description: 'Leaked values: one for each field, employee and service user.' }),
    sentence: z.string(),
    leaks: z.array(leak),
    more: z.int().meta({ description: 'Leaks that are not listed.' }),
    forgottenAnswers: z.int().meta({
      description:
        'Answers with tags that are no longer remembered: requests may be missing from the lists, and numbers from the leaks.',
    }),
  })
  .meta({ title: 'Traced' });
export type Traced = z.output<typeof traced>;
