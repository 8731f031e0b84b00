import { extname } from 'node:path';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { readAsset } from './asset-files.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Everything the pages load, from this machine alone. */
export function assets(): Hono {
  const app = new Hono();
  const read = new Map<string, ReturnType<typeof readAsset>>();
  app.use(etag());
  app.get('/:name', async (c) => {
    const name = c.req.param('name');
    const reading = read.get(name) ?? readAsset(name);
    const bytes = await reading;
    if (!bytes) return c.notFound();
    read.set(name, reading);
    const headers = { 'Content-Type': types[extname(name)] ?? 'application/octet-stream', 'Cache-Control': 'no-cache' };
    return c.body(new Uint8Array(bytes), 200, headers);
  });
  return app;
}
