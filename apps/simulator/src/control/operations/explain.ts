import { z } from 'zod';
import { explanationSchema } from '../../explain/explanation.ts';
import { leastSchema } from '../../explain/least.ts';
import { seersSchema } from '../../explain/seers.ts';
import { sightSchema } from '../../explain/sight-shown.ts';
import {
  canSeeQuery,
  explainInput,
  explainQuery,
  getCanSee,
  getExplainSchema,
  getExplanation,
  getWhoCanSee,
  leastGroupInput,
  postLeastGroup,
  whoCanSeeQuery,
} from '../explain.ts';
import { appliedAnswer, applyInput, postApply } from '../explain-apply.ts';
import { companyOperation, type Operation, operation } from '../operation.ts';

export const explainOperations: readonly Operation[] = [
  operation(
    {
      id: 'describeExplanation',
      method: 'GET',
      path: '/explain-schema',
      summary: 'The JSON Schema of an explanation.',
      answer: z.looseObject({ $schema: z.string() }),
    },
    () => getExplainSchema(),
  ),
  companyOperation(
    {
      id: 'explain',
      method: 'GET',
      path: '/companies/{id}/explain',
      summary: 'Says why something is, or is not, in an answer, and the smallest changes that bring it.',
      query: explainQuery,
      answer: explanationSchema,
    },
    (company, { world, query }) => getExplanation(world, company, query),
  ),
  companyOperation(
    {
      id: 'explainDescribed',
      method: 'POST',
      path: '/companies/{id}/explain',
      summary: 'The same, for requests that do not fit into a URL.',
      input: explainInput,
      answer: explanationSchema,
      reads: true,
    },
    (company, { world, input }) => getExplanation(world, company, input),
  ),
  companyOperation(
    {
      id: 'applyFix',
      method: 'POST',
      path: '/companies/{id}/explain/apply',
      summary: 'Applies the changes of a fix to the company, all or none.',
      input: applyInput,
      answer: appliedAnswer,
    },
    (company, { world, input }) => postApply(world, company, input),
  ),
  companyOperation(
    {
      id: 'canSee',
      method: 'GET',
      path: '/companies/{id}/can-see',
      summary: 'Everything a service user can see: categories, rights and how many people.',
      query: canSeeQuery,
      answer: sightSchema,
    },
    (company, { query }) => getCanSee(company, query),
  ),
  companyOperation(
    {
      id: 'whoCanSee',
      method: 'GET',
      path: '/companies/{id}/who-can-see',
      summary: 'Which service users can see a field of an employee, and what decides.',
      query: whoCanSeeQuery,
      answer: seersSchema,
    },
    (company, { world, query }) => getWhoCanSee(world, company, query),
  ),
  companyOperation(
    {
      id: 'leastGroup',
      method: 'POST',
      path: '/companies/{id}/least-group',
      summary: 'The least permission group that serves the requests of the journal, against today’s.',
      input: leastGroupInput,
      answer: leastSchema,
      reads: true,
    },
    (company, { world, input }) => postLeastGroup(world, company, input),
  ),
];
