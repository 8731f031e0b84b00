import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pages } from '../pages/pages.ts';

it.each(pages.map(({ path, render }) => [path, render] as const))(
  '%s is what `pnpm generate` writes today',
  (path, render) => {
    expect(readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8')).toBe(render());
  },
);
