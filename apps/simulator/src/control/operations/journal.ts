import { z } from 'zod';
import { gates } from '../../hibob/circumstances.ts';
import { runSchema } from '../../run/run.ts';
import { getJournal, journalQuery, postVerify, verifyInput } from '../journal.ts';
import { companyOperation, type Operation, operation } from '../operation.ts';
import { getRun, postReplay } from '../runs.ts';

const differs = z.array(
  z.strictObject({ part: z.string(), sent: z.string().nullable(), expected: z.string().nullable() }),
);

const entry = z.strictObject({
  n: z.int(),
  at: z.string(),
  milliseconds: z.number(),
  serviceUserId: z.string(),
  method: z.string(),
  path: z.string(),
  query: z.string(),
  body: z.string().nullable(),
  endpoint: z.string().nullable(),
  decision: z.enum(gates),
  status: z.int(),
  bytes: z.int(),
  /** What the weather did to it. */
  faults: z.array(z.string()).optional(),
  nearMisses: z
    .array(z.strictObject({ endpoint: z.string(), method: z.string(), path: z.string(), differs }))
    .optional(),
});

const verified = z.strictObject({
  passed: z.boolean(),
  says: z.string(),
  matched: z.array(z.int()),
  nearMisses: z.array(z.strictObject({ n: z.int(), method: z.string(), path: z.string(), status: z.int(), differs })),
});

const replayed = z.strictObject({
  same: z.boolean(),
  steps: z.int(),
  differences: z.array(
    z.strictObject({
      step: z.int(),
      request: z.string(),
      differs: z.enum(['status', 'body', 'step']),
      recorded: z.string(),
      replayed: z.string(),
    }),
  ),
  dropped: z.int(),
  withoutBody: z.array(z.int()),
});

export const journalOperations: readonly Operation[] = [
  companyOperation(
    {
      id: 'readJournal',
      method: 'GET',
      path: '/companies/{id}/journal',
      summary: 'Lists what a company was asked, oldest first; what met no endpoint, with those it may have meant.',
      query: journalQuery,
      answer: z.strictObject({ entries: z.array(entry), dropped: z.int() }),
    },
    (company, { world, query }) => getJournal(world, company, query),
  ),
  companyOperation(
    {
      id: 'verifyJournal',
      method: 'POST',
      path: '/companies/{id}/journal/verify',
      summary: 'Holds the journal against what a test expects.',
      input: verifyInput,
      answer: z.strictObject({ passed: z.boolean(), dropped: z.int(), results: z.array(verified) }),
      reads: true,
    },
    (company, { world, input }) => postVerify(world, company, input),
  ),
  companyOperation(
    {
      id: 'exportRun',
      method: 'GET',
      path: '/companies/{id}/journal/export',
      summary: 'Everything that happened to a company, to be repeated: how it began, every request and every change.',
      answer: runSchema,
    },
    (company, { world }) => getRun(world, company),
  ),
  operation(
    {
      id: 'replayRun',
      method: 'POST',
      path: '/replay',
      summary: 'Does an exported run again, in a simulator of its own, and says which answers differ.',
      input: runSchema,
      bytesAllowed: 64 * 1024 * 1024,
      answer: replayed,
      reads: true,
    },
    ({ world, input }) => postReplay(world, input),
  ),
];
