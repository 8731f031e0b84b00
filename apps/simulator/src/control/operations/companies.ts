import { jsonBytesAllowed } from '@hibob-kit/scenarios';
import { z } from 'zod';
import { companyInput, deleteCompany, postCompany } from '../companies.ts';
import { getCompanyFile } from '../company-file.ts';
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
    ({ world }) => done(world.store.list().map((company) => summaryOf(world, company))),
  ),
  operation(
    {
      id: 'createCompany',
      method: 'POST',
      path: '/companies',
      summary: 'Makes a company from a scenario or a file and shows the tokens of its service users once.',
      input: companyInput,
      bytesAllowed: jsonBytesAllowed,
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
    (company, { world }) => done(summaryOf(world, company)),
  ),
  companyOperation(
    {
      id: 'exportCompanyFile',
      method: 'GET',
      path: '/companies/{id}/file',
      summary:
        'Shows a company, as it is by now, as a file from which it starts the same anywhere. No tokens are in it.',
      answer: z.looseObject({ version: z.literal(1) }),
    },
    (company, { world }) => getCompanyFile(world, company),
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
];
