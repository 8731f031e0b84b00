import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const modules = createRequire(import.meta.url);
const own = (name: string) => () => fileURLToPath(new URL(`./assets/${name}`, import.meta.url));
const of = (module: string) => () => modules.resolve(module);

/** Where the files are that pages load. A bundle holds their content in this module's place (scripts/bundle.ts). */
const paths: Readonly<Record<string, () => string>> = {
  'console.css': own('console.css'),
  'console.js': own('console.js'),
  'htmx.js': of('htmx.org/dist/htmx.min.js'),
  'morph.js': of('idiomorph/dist/idiomorph-ext.min.js'),
  'inter.woff2': of('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
};

export const assetNames: readonly string[] = Object.keys(paths);

/** null: there is no such file. */
export async function readAsset(name: string): Promise<Buffer | null> {
  const path = Object.hasOwn(paths, name) ? paths[name] : undefined;
  return path ? readFile(path()) : null;
}
