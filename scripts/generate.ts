// Writes docs/generated: each page is a row in e2e/pages/pages.ts, and a test there holds the committed ones against it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pages } from '../e2e/pages/pages.ts';

const root = join(import.meta.dirname, '..');

for (const { path, render } of pages) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), render());
  process.stdout.write(`${path}\n`);
}
