import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import { exportFormats, tableNamed } from '../export-table.ts';
import type { Page } from '../store/store.ts';
import { isTrouble } from '../trouble.ts';
import { type Route, route } from './route.ts';
import { pageOf, recordShape } from './shapes.ts';

const limit = z.coerce.number().int().min(1).max(1000).default(100);
/** Opaque to callers: where the page before ended. */
const cursor = z
  .base64url()
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .refine((text) => text.includes('/'), 'not a cursor of ours')
  .optional();
const paging = z.strictObject({ limit, cursor });

const exporting = z.strictObject({
  format: z.enum(exportFormats).default('jsonl'),
  gone: z.enum(['true', 'false']).default('false'),
});

const contentTypes = { jsonl: 'application/x-ndjson', csv: 'text/csv; charset=utf-8' } as const;

/** What was synced. These routes read the store and never call HiBob. */
export function recordRoutes({ connector }: AppDeps): readonly Route[] {
  return [
    route(
      {
        id: 'listEmployees',
        method: 'GET',
        path: '/connections/{name}/employees',
        summary: 'The people, in the order of their ids.',
        scope: 'people:read',
        query: paging,
        answer: pageOf(recordShape('employee')),
        audit: 'people.read',
      },
      async ({ principal, path, query, note }) => {
        const page = await connector
          .forTenant(principal.tenantId)
          .employees(path.name, { limit: query.limit, after: query.cursor ?? null });
        if (isTrouble(page)) return page;
        note({ rows: page.items.length });
        return shown(page);
      },
    ),
    route(
      {
        id: 'listPay',
        method: 'GET',
        path: '/connections/{name}/pay',
        summary: 'Base pay rows with the employee number beside them.',
        scope: 'pay:read',
        query: paging,
        answer: pageOf(recordShape('base_pay').extend({ employeeNumber: z.string().nullable() })),
        audit: 'pay.read',
      },
      async ({ principal, path, query, note }) => {
        const page = await connector
          .forTenant(principal.tenantId)
          .pay(path.name, { limit: query.limit, after: query.cursor ?? null });
        if (isTrouble(page)) return page;
        note({ rows: page.items.length });
        return shown(page);
      },
    ),
    route(
      {
        id: 'exportTable',
        method: 'GET',
        path: '/connections/{name}/export/{table}',
        summary: 'A whole table as lines of JSON or as CSV.',
        scope: 'pay:read',
        query: exporting,
        answer: { mediaTypes: Object.values(contentTypes), about: 'The table, streamed.' },
        audit: 'table.exported',
      },
      async ({ c, principal, path, query, note }) => {
        const table = tableNamed(path.table);
        if (isTrouble(table)) return table;
        const { format, gone } = query;
        const own = connector.forTenant(principal.tenantId);
        const text = await own.exportTable(path.name, { table, format, includeGone: gone === 'true' });
        if (isTrouble(text)) return text;
        note({ table, format });
        // An error in the middle breaks the connection off: half a table never looks like a whole one.
        const bytes = ReadableStream.from(text).pipeThrough(new TextEncoderStream());
        return c.body(bytes, 200, { 'content-type': contentTypes[format] });
      },
    ),
  ];
}

/** Rows without our own key of the connection. */
function shown(page: Page<{ readonly connectionId: string }>) {
  return {
    items: page.items.map(({ connectionId: _, ...row }) => row),
    nextCursor: page.next === null ? null : Buffer.from(page.next).toString('base64url'),
  };
}
