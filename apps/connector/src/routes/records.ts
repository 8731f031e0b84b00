import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import type { Paging } from '../connector.ts';
import { exportFormats, formats, tableNamed } from '../out/format.ts';
import { momentNamed } from '../out/moments.ts';
import { whatFrom } from '../out/what.ts';
import type { Page } from '../store/store.ts';
import { isTrouble, type Trouble } from '../trouble.ts';
import { type Route, route } from './route.ts';
import { pageOf, recordShape, yearlyPayShape } from './shapes.ts';

const limit = z.coerce.number().int().min(1).max(1000).default(100);
/** Opaque to callers: where the page before ended. */
const cursor = z
  .base64url()
  .transform((text) => Buffer.from(text, 'base64url').toString())
  .refine((text) => text.includes('/'), 'not a cursor of ours')
  .optional();
const paging = z.strictObject({
  limit,
  cursor,
  asOf: z
    .string()
    .max(40)
    .optional()
    .describe('as it was known then: a day (its end, UTC) or a moment; pages of one moment fit together'),
});

const exporting = z.strictObject({
  format: z.enum(exportFormats).default('jsonl'),
  gone: z.enum(['true', 'false']).default('false'),
  asOf: z.string().optional(),
  validOn: z.string().optional(),
  changedSince: z.string().optional(),
});

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
      async ({ c, principal, path, query, note }) => {
        const asked = pagingFrom(query);
        if (isTrouble(asked)) return asked;
        const page = await connector.forTenant(principal.tenantId).employees(path.name, asked);
        if (isTrouble(page)) return page;
        note({ rows: page.items.length });
        const text = `{"items":[${page.items.join(',')}],"nextCursor":${JSON.stringify(cursorFrom(page.next))}}`;
        return c.body(text, 200, { 'content-type': 'application/json' });
      },
    ),
    route(
      {
        id: 'listPay',
        method: 'GET',
        path: '/connections/{name}/pay',
        summary: 'Base pay rows with the employee number and what they come to in a year beside them.',
        scope: 'pay:read',
        query: paging,
        answer: pageOf(
          recordShape('base_pay').extend({ employeeNumber: z.string().nullable(), ...yearlyPayShape.shape }),
        ),
        audit: 'pay.read',
      },
      async ({ principal, path, query, note }) => {
        const asked = pagingFrom(query);
        if (isTrouble(asked)) return asked;
        const page = await connector.forTenant(principal.tenantId).pay(path.name, asked);
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
        summary:
          'A whole table, or a snapshot of everybody’s pay, as it was known at a moment: lines of JSON, CSV or Parquet.',
        scope: 'pay:read',
        query: exporting,
        answer: {
          mediaTypes: Object.values(formats).map(({ contentType }) => contentType),
          about: 'The table, streamed.',
        },
        audit: 'table.exported',
      },
      async ({ c, principal, path, query, note }) => {
        const table = tableNamed(path.table);
        if (isTrouble(table)) return table;
        const { format, gone, ...moments } = query;
        const what = whatFrom(moments, gone === 'true');
        if (isTrouble(what)) return what;
        const own = connector.forTenant(principal.tenantId);
        const pieces = await own.exportTable(path.name, { table, format, ...what });
        if (isTrouble(pieces)) return pieces;
        note({ table, format });
        // An error in the middle breaks the connection off: half a table never looks like a whole one.
        return c.body(ReadableStream.from(bytesOf(pieces)), 200, { 'content-type': formats[format].contentType });
      },
    ),
  ];
}

function pagingFrom({ limit, cursor, asOf }: z.output<typeof paging>): Paging | Trouble {
  const moment = asOf === undefined ? null : momentNamed(asOf);
  return isTrouble(moment) ? moment : { limit, after: cursor ?? null, asOf: moment };
}

async function* bytesOf(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}

/** Rows without our own key of the connection. */
function shown(page: Page<{ readonly connectionId: string }>) {
  return {
    items: page.items.map(({ connectionId: _, ...row }) => row),
    nextCursor: cursorFrom(page.next),
  };
}

function cursorFrom(next: string | null): string | null {
  return next === null ? null : Buffer.from(next).toString('base64url');
}
