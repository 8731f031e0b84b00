import { Hono } from 'hono';
import { z } from 'zod';
import type { AppDeps } from '../app.ts';
import type { Paging } from '../connector.ts';
import { exportFormats, tableNamed } from '../export-table.ts';
import type { Page } from '../store/store.ts';
import { isTrouble } from '../trouble.ts';
import { parseQuery } from './parse.ts';
import { troubleAnswer } from './trouble-answer.ts';

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
export function recordRoutes({ connector }: AppDeps): Hono {
  const app = new Hono();

  const pages = {
    employees: (name: string, page: Paging) => connector.employees(name, page),
    pay: (name: string, page: Paging) => connector.pay(name, page),
  } as const;

  for (const [path, read] of Object.entries(pages)) {
    app.get(`/:name/${path}`, async (c) => {
      const query = parseQuery(c, paging);
      if (isTrouble(query)) return troubleAnswer(c, query);
      const page = await read(c.req.param('name'), { limit: query.limit, after: query.cursor ?? null });
      return isTrouble(page) ? troubleAnswer(c, page) : c.json(shown(page));
    });
  }

  app.get('/:name/export/:table', async (c) => {
    const query = parseQuery(c, exporting);
    if (isTrouble(query)) return troubleAnswer(c, query);
    const table = tableNamed(c.req.param('table'));
    if (isTrouble(table)) return troubleAnswer(c, table);
    const { format, gone } = query;
    const text = await connector.exportTable(c.req.param('name'), { table, format, includeGone: gone === 'true' });
    if (isTrouble(text)) return troubleAnswer(c, text);
    // An error in the middle breaks the connection off: half a table never looks like a whole one.
    const bytes = ReadableStream.from(text).pipeThrough(new TextEncoderStream());
    return c.body(bytes, 200, { 'content-type': contentTypes[format] });
  });

  return app;
}

/** Rows without our own key of the connection. */
function shown(page: Page<{ readonly connectionId: string }>) {
  return {
    items: page.items.map(({ connectionId: _, ...row }) => row),
    nextCursor: page.next === null ? null : Buffer.from(page.next).toString('base64url'),
  };
}
