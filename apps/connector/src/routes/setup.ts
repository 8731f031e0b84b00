import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { driftMarkdown, excessMarkdown, fieldMarkdown } from '../cli/markdown.ts';
import { fieldsFoundMarkdown, historyMarkdown, planMarkdown, readEmployeesMarkdown } from '../cli/setup-markdown.ts';
import { credentialsSchema } from '../credentials.ts';
import {
  driftShape,
  excessShape,
  fieldReportShape,
  fieldsFoundShape,
  historyShape,
  planShape,
  readEmployeesShape,
} from '../report-schemas.ts';
import { selectionSchema } from '../selection.ts';
import type { SetupJob } from '../setup/setup.ts';
import { isTrouble } from '../trouble.ts';
import { jobOf } from './connections.ts';
import { type Route, route } from './route.ts';

const order = z.strictObject({
  credentials: credentialsSchema.optional(),
  selection: selectionSchema.optional(),
});

const change = order.extend({
  select: z.array(z.string()).optional(),
  unselect: z.array(z.string()).optional(),
  map: z.record(z.string(), z.string()).optional(),
  unmap: z.array(z.string()).optional(),
  anonymous: z.boolean().optional(),
  reset: z.boolean().optional(),
});

const text = z.string().default('');
const nothing: SetupJob = { credentials: null, selection: null };

/**
 * What is done around a check. Each reading comes twice: `GET` from what is known here, `POST` with credentials or a selection that
 * serve this one question.
 */
export function setupRoutes({ connector, defaultBaseUrl, allowedHosts }: AppDeps): readonly Route[] {
  const of = (tenantId: string) => connector.forTenant(tenantId);
  const jobFrom = (body: z.output<typeof order>) => jobOf(body, defaultBaseUrl, allowedHosts);
  const read = { scope: 'connections:read' } as const;
  return [
    route(
      {
        id: 'readEmployees',
        method: 'GET',
        path: '/connections/{name}/read-employees',
        summary: 'What is shared: each field, what it is for, what it costs, what is lost without it.',
        ...read,
        answer: readEmployeesShape,
        markdown: readEmployeesMarkdown,
      },
      ({ principal, path }) => of(principal.tenantId).readEmployees(path.name, nothing),
    ),
    route(
      {
        id: 'readEmployeesOf',
        method: 'POST',
        path: '/connections/{name}/read-employees',
        summary: 'The same for a selection that is not kept; the connection need not exist yet.',
        ...read,
        input: order,
        answer: readEmployeesShape,
        markdown: readEmployeesMarkdown,
      },
      ({ principal, path, input }) => {
        const job = jobFrom(input);
        return isTrouble(job) ? job : of(principal.tenantId).readEmployees(path.name, job);
      },
    ),
    route(
      {
        id: 'changeReadEmployees',
        method: 'PATCH',
        path: '/connections/{name}/read-employees',
        summary: 'Selects, unselects or maps fields, and keeps it with the connection.',
        scope: 'connections:write',
        input: change,
        answer: readEmployeesShape,
        markdown: readEmployeesMarkdown,
        audit: 'selection.changed',
      },
      ({ principal, path, input }) => {
        const { credentials, selection, ...changes } = input;
        const job = jobFrom({ credentials, selection });
        return isTrouble(job) ? job : of(principal.tenantId).changeSelection(path.name, changes, job);
      },
    ),
    route(
      {
        id: 'getPlan',
        method: 'GET',
        path: '/connections/{name}/plan',
        summary: 'The permission group to make for what is shared.',
        ...read,
        answer: planShape,
        markdown: planMarkdown,
      },
      ({ principal, path }) => of(principal.tenantId).plan(path.name, nothing),
    ),
    route(
      {
        id: 'planOf',
        method: 'POST',
        path: '/connections/{name}/plan',
        summary: 'The same for a selection that is not kept; the connection need not exist yet.',
        ...read,
        input: order,
        answer: planShape,
        markdown: planMarkdown,
      },
      ({ principal, path, input }) => {
        const job = jobFrom(input);
        return isTrouble(job) ? job : of(principal.tenantId).plan(path.name, job);
      },
    ),
    route(
      {
        id: 'findFields',
        method: 'GET',
        path: '/connections/{name}/fields',
        summary: 'The company’s fields whose label comes near a text, nearest first; without a text, all of them.',
        ...read,
        query: z.strictObject({ text }),
        answer: fieldsFoundShape,
        markdown: fieldsFoundMarkdown,
      },
      ({ principal, path, query }) => of(principal.tenantId).findFields(path.name, query.text, nothing),
    ),
    route(
      {
        id: 'findFieldsOf',
        method: 'POST',
        path: '/connections/{name}/fields',
        summary: 'The same with credentials that serve this one question.',
        ...read,
        input: order.extend({ text }),
        answer: fieldsFoundShape,
        markdown: fieldsFoundMarkdown,
      },
      ({ principal, path, input }) => {
        const job = jobFrom(input);
        return isTrouble(job) ? job : of(principal.tenantId).findFields(path.name, input.text, job);
      },
    ),
    route(
      {
        id: 'checkField',
        method: 'POST',
        path: '/connections/{name}/fields/{field}/checks',
        summary: 'Asks HiBob for one field, with one request, and says what to tick if it is hidden.',
        scope: 'runs:write',
        input: order,
        answer: fieldReportShape,
        markdown: fieldMarkdown,
        audit: 'field.checked',
      },
      ({ principal, path, input }) => {
        const job = jobFrom(input);
        return isTrouble(job) ? job : of(principal.tenantId).checkField(path.name, path.field, job);
      },
    ),
    route(
      {
        id: 'findExcess',
        method: 'POST',
        path: '/connections/{name}/excess',
        summary: 'What is granted beyond the plan, asked of at most five people; no value is kept.',
        scope: 'runs:write',
        input: order,
        answer: excessShape,
        markdown: excessMarkdown,
        audit: 'excess.looked-for',
      },
      ({ principal, path, input }) => {
        const job = jobFrom(input);
        return isTrouble(job) ? job : of(principal.tenantId).excess(path.name, job);
      },
    ),
    route(
      {
        id: 'listChecks',
        method: 'GET',
        path: '/connections/{name}/checks',
        summary: 'The checks so far, newest first.',
        ...read,
        answer: historyShape,
        markdown: historyMarkdown,
      },
      ({ principal, path }) => of(principal.tenantId).history(path.name),
    ),
    route(
      {
        id: 'getDrift',
        method: 'GET',
        path: '/connections/{name}/drift',
        summary: 'What was taken away or added in HiBob between two checks; the newest two unless said.',
        ...read,
        query: z.strictObject({ from: z.string().optional(), to: z.string().optional() }),
        answer: driftShape,
        markdown: driftMarkdown,
      },
      ({ principal, path, query: { from = null, to = null } }) => of(principal.tenantId).drift(path.name, { from, to }),
    ),
  ];
}
