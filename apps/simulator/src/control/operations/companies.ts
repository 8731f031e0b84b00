import { z } from 'zod';
import { clockInput, companyInput, deleteCompany, postCompany, putClock } from '../companies.ts';
import { summaryOf } from '../descriptions.ts';
import { companyOperation, type Operation, operation } from '../operation.ts';
import { done } from '../reply.ts';
import { companyCreated, companyShown, deletedAnswer } from './answers.ts';

export const companyOperations: readonly Operation[] = [
  operation(
    {
      id: 'listCompanies',
      method: 'GET',
      path: '/companies',
      summary: 'Lists the companies.',
      answer: z.array(companyShown),
    },
    ({ world }) => done(world.store.list().map(summaryOf)),
  ),
  operation(
    {
      id: 'createCompany',
      method: 'POST',
      path: '/companies',
      summary: 'Makes a company from a scenario and shows the tokens of its service users once.',
      input: companyInput,
      status: 201,
      answer: companyCreated,
    },
    ({ world, input, origin }) => postCompany(world, input, origin),
  ),
  companyOperation(
    {
      id: 'getCompany',
      method: 'GET',
      path: '/companies/{id}',
      summary: 'Shows a company.',
      answer: companyShown,
    },
    (company) => done(summaryOf(company)),
  ),
  companyOperation(
    {
      id: 'deleteCompany',
      method: 'DELETE',
      path: '/companies/{id}',
      summary: 'Deletes a company with its journal and webhooks.',
      answer: deletedAnswer,
    },
    (company, { world }) => deleteCompany(world, company),
  ),
  companyOperation(
    {
      id: 'turnClock',
      method: 'PUT',
      path: '/companies/{id}/clock',
      summary: 'Turns the clock of a company to a day.',
      input: clockInput,
      answer: companyShown,
    },
    (company, { world, input }) => putClock(world, company, input),
  ),
];
