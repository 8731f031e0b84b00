import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What a file imports, as it is written. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name));

it('the connector ships without scenarios and without the simulator', () => {
  const foreign = new Set(files.flatMap(importsOf).filter((name) => !name.startsWith('.')));
  expect([...foreign].sort()).toEqual([
    '@electric-sql/pglite',
    '@hibob-kit/permissions',
    '@hibob-kit/schemas',
    '@hono/node-server',
    'commander',
    'csv-stringify/sync',
    'drizzle-orm',
    'drizzle-orm/casing',
    'drizzle-orm/migrator',
    'drizzle-orm/node-postgres',
    'drizzle-orm/node-postgres/migrator',
    'drizzle-orm/pg-core',
    'drizzle-orm/pglite',
    'drizzle-orm/pglite/migrator',
    'hono',
    'hono/body-limit',
    'hono/streaming',
    'node:crypto',
    'node:fs',
    'node:fs/promises',
    'node:http',
    'node:os',
    'node:path',
    'node:stream',
    'node:stream/promises',
    'node:timers/promises',
    'node:tls',
    'node:url',
    'pg',
    'picocolors',
    'undici',
    'zod',
  ]);
});

it('no source file reaches outside the source, but for the version', () => {
  const outside = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && !resolve(dirname(file), name).startsWith(source))
      .map((name) => `${file.slice(source.length + 1)} ${name}`),
  );
  expect(outside).toEqual(['version.ts ../package.json']);
});
