import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { etag } from 'hono/etag';

const modules = createRequire(import.meta.url);
const own = (name: string) => () => fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
const of = (module: string) => () => modules.resolve(module);

/** Everything the pages load, from this machine alone. */
const files: Readonly<Record<string, { readonly type: string; readonly path: () => string }>> = {
  'console.css': { type: 'text/css; charset=utf-8', path: own('console.css') },
  'console.js': { type: 'text/javascript; charset=utf-8', path: own('console.js') },
  'htmx.js': { type: 'text/javascript; charset=utf-8', path: of('htmx.org/dist/htmx.min.js') },
  'morph.js': { type: 'text/javascript; charset=utf-8', path: of('idiomorph/dist/idiomorph-ext.min.js') },
  'inter.woff2': {
    type: 'font/woff2',
    path: of('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  },
};

export function assets(): Hono {
  const app = new Hono();
  const read = new Map<string, Promise<Buffer>>();
  app.use(etag());
  app.get('/:name', async (c) => {
    const name = c.req.param('name');
    const file = files[name];
    if (!file) return c.notFound();
    const bytes = read.get(name) ?? readFile(file.path());
    read.set(name, bytes);
    return c.body(new Uint8Array(await bytes), 200, { 'Content-Type': file.type, 'Cache-Control': 'no-cache' });
  });
  return app;
}
