import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, type Evidence, observed } from '../evidence.ts';
import type { AnyTableId, TableId } from '../table.ts';
import { bulkQuery, flag, includeHumanReadable } from './query.ts';
import { type Limit, limit, limitAssumed, openApi, reads } from './row.ts';
import { sectionOf } from './section.ts';
import { bulkAnswer, tableAnswer } from './table-answers.ts';

const limitOfSalaries = limit(10, documented('an integrator cites 10 a minute'));
const tableQuery = z.lazy(() => z.object({ includeHumanReadable, includeArchived: flag }));
const liveBulk = observed('bulk reads of a live tenant, 2026-10');

/** The history of one employee, table by table. */
export const tableEndpoints: Readonly<Record<TableId, TableEndpoint>> = {
  work: tableEndpoint('work', observed('work table of a live tenant, 2026-10')),
  employment: tableEndpoint('employment', observed('employment table of a live tenant, 2026-10')),
  salaries: tableEndpoint('salaries', openApi, limitOfSalaries),
  lifecycle: tableEndpoint('lifecycle', openApi),
  equities: tableEndpoint('equities', openApi),
  variable: tableEndpoint('variable', openApi),
};

/** The other tables that can be read of one employee. Entitlements and the like are read in bulk only (documented, 2026). */
export const moreTableEndpoints = {
  training: tableEndpoint('training', openApi),
  'bank-accounts': tableEndpoint('bank-accounts', openApi),
} as const satisfies Partial<Record<AnyTableId, TableEndpoint>>;

/** The history of many employees, in pages. */
export const bulkEndpoints: Readonly<Record<TableId, BulkEndpoint>> = {
  work: bulkEndpoint('work', liveBulk),
  employment: bulkEndpoint('employment', liveBulk),
  salaries: bulkEndpoint('salaries', liveBulk),
  lifecycle: bulkEndpoint('lifecycle', liveBulk),
  equities: bulkEndpoint('equities', documented('changelog 2026; not seen live')),
  variable: bulkEndpoint('variable', liveBulk),
};

export const moreBulkEndpoints = {
  entitlement: bulkEndpoint('entitlement', liveBulk),
  deduction: bulkEndpoint('deduction', liveBulk),
  dependents: bulkEndpoint('dependents', liveBulk),
  'right-to-work': bulkEndpoint('right-to-work', liveBulk),
  /** Undocumented: the whole company, whoever is asked for. */
  address: bulkEndpoint('address', observed('a bulk read of a live tenant, 2026-10; not documented')),
} as const satisfies Partial<Record<AnyTableId, BulkEndpoint>>;

export type TableEndpoint = ReturnType<typeof tableEndpoint>;
export type BulkEndpoint = ReturnType<typeof bulkEndpoint>;

function tableEndpoint(table: AnyTableId, evidence: Evidence, perMinute: Limit = limitAssumed) {
  return {
    ...reads,
    id: `table.${table}`,
    path: `/people/{id}/${table}`,
    permission: viewing(table),
    query: tableQuery,
    answer: tableAnswer,
    evidence,
    ...perMinute,
  } satisfies Endpoint;
}

function bulkEndpoint(table: AnyTableId, evidence: Evidence) {
  return {
    ...reads,
    id: `bulk.${table}`,
    path: `/bulk/people/${table}`,
    permission: viewing(table),
    query: bulkQuery,
    answer: bulkAnswer,
    evidence,
    ...limitAssumed,
  } satisfies Endpoint;
}

function viewing(table: AnyTableId): string {
  return `People's data > People > View selected employees' ${sectionOf(table)} sections (row in force), section histories (all rows)`;
}
