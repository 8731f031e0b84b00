import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, type Evidence, inferred, observed } from '../evidence.ts';
import type { TableId } from '../table.ts';
import { bulkQuery, includeArchived, includeHumanReadable } from './query.ts';
import { bulkAnswer, tableAnswer } from './table-answers.ts';

const limitAssumed: Limit = { perMinute: 50, limitEvidence: inferred('the limit of this endpoint could not be read') };
const limitOfSalaries: Limit = { perMinute: 10, limitEvidence: documented('an integrator cites 10 a minute') };
const openApi = documented('OpenAPI 2025-06');
const tableQuery = z.object({ includeHumanReadable, includeArchived });
const liveBulk = observed('bulk reads of a live tenant, 2026-10');

/** The history of one employee, table by table. */
export const tableEndpoints: Readonly<Record<TableId, TableEndpoint>> = {
  work: tableEndpoint('work', 'Work', observed('work table of a live tenant, 2026-10')),
  employment: tableEndpoint('employment', 'Employment', observed('employment table of a live tenant, 2026-10')),
  salaries: tableEndpoint('salaries', 'Payroll', openApi, limitOfSalaries),
  lifecycle: tableEndpoint('lifecycle', 'Lifecycle', openApi),
  equities: tableEndpoint('equities', 'Equity', openApi),
  variable: tableEndpoint('variable', 'Payroll', openApi),
};

/** The history of many employees, in pages. */
export const bulkEndpoints: Readonly<Record<TableId, BulkEndpoint>> = {
  work: bulkEndpoint('work', 'Work', liveBulk),
  employment: bulkEndpoint('employment', 'Employment', liveBulk),
  salaries: bulkEndpoint('salaries', 'Payroll', liveBulk),
  lifecycle: bulkEndpoint('lifecycle', 'Lifecycle', liveBulk),
  equities: bulkEndpoint('equities', 'Equity', documented('changelog 2026; not seen live')),
  variable: bulkEndpoint('variable', 'Payroll', liveBulk),
};

export type TableEndpoint = ReturnType<typeof tableEndpoint>;
export type BulkEndpoint = ReturnType<typeof bulkEndpoint>;

type Limit = Pick<Endpoint, 'perMinute' | 'limitEvidence'>;

function tableEndpoint(table: TableId, category: string, evidence: Evidence, limit: Limit = limitAssumed) {
  return {
    id: `table.${table}`,
    method: 'GET',
    path: `/people/{id}/${table}`,
    permission: permissionOn(category),
    query: tableQuery,
    body: null,
    answer: tableAnswer,
    evidence,
    ...limit,
  } satisfies Endpoint;
}

function bulkEndpoint(table: TableId, category: string, evidence: Evidence) {
  return {
    id: `bulk.${table}`,
    method: 'GET',
    path: `/bulk/people/${table}`,
    permission: permissionOn(category),
    query: bulkQuery,
    body: null,
    answer: bulkAnswer,
    evidence,
    ...limitAssumed,
  } satisfies Endpoint;
}

function permissionOn(category: string): string {
  return `People's data > People > View selected employees' ${category} sections (row in force), section histories (all rows)`;
}
