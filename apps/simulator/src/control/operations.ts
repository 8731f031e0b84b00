import { z } from 'zod';
import { version } from '../version.ts';
import { canaryOperations } from './canary-routes.ts';
import { judgeOperations } from './judge-routes.ts';
import { type OpenApiDocument, openApiOf } from './openapi.ts';
import { type Operation, operation } from './operation.ts';
import { categoryOperations } from './operations/categories.ts';
import { clockOperations } from './operations/clock.ts';
import { companyOperations } from './operations/companies.ts';
import { employeeOperations } from './operations/employees.ts';
import { explainOperations } from './operations/explain.ts';
import { fieldAndListOperations } from './operations/fields-and-lists.ts';
import { groupOperations } from './operations/groups.ts';
import { healthOperations } from './operations/health.ts';
import { isolationOperations } from './operations/isolation.ts';
import { journalOperations } from './operations/journal.ts';
import { peopleOperations } from './operations/people.ts';
import { serviceUserOperations } from './operations/service-users.ts';
import { setupOperations } from './operations/setup.ts';
import { weatherOperations } from './operations/weather.ts';
import { webhookOperations } from './operations/webhooks.ts';
import { done } from './reply.ts';

const describeControl = operation(
  {
    id: 'describe',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document.',
    answer: z.looseObject({ openapi: z.literal('3.1.0') }),
  },
  () => done(controlDocument()),
);

/** The whole control API, in the order in which paths are tried. */
export const controlOperations: readonly Operation[] = [
  describeControl,
  ...healthOperations,
  ...companyOperations,
  ...clockOperations,
  ...weatherOperations,
  ...isolationOperations,
  ...groupOperations,
  ...setupOperations,
  ...categoryOperations,
  ...fieldAndListOperations,
  ...serviceUserOperations,
  ...employeeOperations,
  ...peopleOperations,
  ...webhookOperations,
  ...journalOperations,
  ...explainOperations,
  ...judgeOperations,
  ...canaryOperations,
];

/** Made when somebody asks: it is the dearest thing the rows can be turned into. */
export function controlDocument(): OpenApiDocument {
  return openApiOf(controlOperations, version);
}
