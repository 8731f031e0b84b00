import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };

const source = fileURLToPath(new URL('../src', import.meta.url));

/** What a file imports, as it is written. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

const foreign = [...new Set(files.flatMap(importsOf).filter((name) => !name.startsWith('.')))].sort();

it('the connector ships without scenarios and without the simulator', () => {
  const ours = foreign.filter((name) => /hibob/.test(name));
  expect(ours).toEqual(['@hibob-kit/command-line', '@hibob-kit/permissions', '@hibob-kit/schemas']);
});

it('what it ships with are its dependencies, not those of its tests', () => {
  const packages = foreign.filter((name) => !name.startsWith('node:')).map(packageOf);
  const shipped = new Set(Object.keys(packageJson.dependencies));
  expect(packages.filter((name) => !shipped.has(name))).toEqual([]);
});

/** `drizzle-orm/pg-core` → `drizzle-orm`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

it('no source file reaches outside the source, but for the version', () => {
  const outside = files.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && !resolve(dirname(file), name).startsWith(source))
      .map((name) => `${file.slice(source.length + 1)} ${name}`),
  );
  expect(outside).toEqual(['version.ts ../package.json']);
});
