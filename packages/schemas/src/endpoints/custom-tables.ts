import { z } from 'zod';
import type { Endpoint } from '../endpoint.ts';
import { documented, observed } from '../evidence.ts';
import { byId } from './body.ts';
import { bulkQuery, includeHumanReadable } from './query.ts';
import { deletes, limit, limitAssumed, openApi, reads, writes } from './row.ts';
import { bulkAnswer, tableAnswer } from './table-answers.ts';
import { wrapped } from './table-row.ts';

const reading = limit(50, documented('custom tables reference'));
const writing = limit(10, documented('custom tables reference'));
const live = observed('a custom table of a live tenant, 2026-10');
const viewing = "People's data > People > View selected employees' sections, of the table's category";
const editing = "People's data > People > Edit selected employees' sections, of the table's category";

const column = z.lazy(() =>
  z.looseObject({
    id: z.string(),
    name: z.string().nullish(),
    description: z.string().nullish(),
    mandatory: z.boolean().nullish(),
    type: z.string(),
    /** Of a list column: `<table id>.<column id>`, dotted (observed). */
    typeData: z.looseObject({ listId: z.string().nullish() }).nullish(),
  }),
);

const customTable = z.lazy(() =>
  z.looseObject({
    id: z.string(),
    category: z.string(),
    name: z.string().nullish(),
    description: z.string().nullish(),
    columns: z.array(column),
  }),
);

const tablePath = '/people/custom-tables/{employee_id}/{custom_table_id}';

export const customTableEndpoints = {
  list: {
    ...reads,
    id: 'custom-tables.list',
    path: '/people/custom-tables/metadata',
    permission: 'none',
    answer: z.lazy(() => z.object({ tables: z.array(customTable) })),
    evidence: live,
    ...reading,
  },
  read: {
    ...reads,
    id: 'custom-tables.read',
    path: '/people/custom-tables/metadata/{custom_table_id}',
    permission: 'none',
    answer: customTable,
    evidence: openApi,
    ...reading,
  },
  rows: {
    ...reads,
    id: 'custom-tables.rows',
    path: tablePath,
    permission: viewing,
    query: z.lazy(() => z.object({ includeHumanReadable })),
    answer: tableAnswer,
    evidence: live,
    ...reading,
  },
  addRow: {
    ...writes,
    id: 'custom-tables.rows.add',
    path: tablePath,
    permission: editing,
    body: z.lazy(() => wrapped(byId)),
    evidence: live,
    ...writing,
  },
  /** A flat patch; a wrapped one is answered with 200 and changes nothing (observed). */
  updateRow: {
    ...writes,
    id: 'custom-tables.rows.update',
    method: 'PUT',
    path: `${tablePath}/{entry_id}`,
    permission: editing,
    body: byId,
    evidence: live,
    ...writing,
  },
  removeRow: {
    ...deletes,
    id: 'custom-tables.rows.delete',
    path: `${tablePath}/{entry_id}`,
    permission: editing,
    evidence: openApi,
    ...writing,
  },
  bulk: {
    ...reads,
    id: 'bulk.custom-table',
    path: '/bulk/people/custom-tables/{custom_table_id}',
    permission: viewing,
    query: bulkQuery,
    answer: bulkAnswer,
    evidence: documented('bulk custom tables reference, 2026; limit counts rows, an employee can span two pages'),
    ...limitAssumed,
  },
} as const satisfies Record<string, Endpoint>;
