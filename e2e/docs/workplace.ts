import { chmod, cp, mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.ts';

const programs = ['simulator', 'connector'] as const;

/** Both programs as they are shipped, built once. */
export async function builtPrograms(root: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hibob-docs-programs-'));
  for (const program of programs) {
    await bundle({
      entryPoints: [join(root, 'apps', program, 'src/main.ts')],
      outdir: join(folder, program),
      external: ['@electric-sql/pglite', 'pg-native'],
    });
  }
  await cp(join(root, 'apps/connector/src/store/migrations'), join(folder, 'connector/migrations'), {
    recursive: true,
  });
  await symlink(join(root, 'apps/connector/node_modules'), join(folder, 'connector/node_modules'));
  return folder;
}

/**
 * An empty folder to follow a page in: `npx hibob-simulator`, `npx hibob-connector` and `npm run simulator`, `npm run connector` start what was
 * built, as if it had been installed there.
 */
export async function workplace(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hibob-docs-'));
  const bin = join(folder, 'node_modules/.bin');
  await mkdir(bin, { recursive: true });
  const scripts: Record<string, string> = {};
  for (const program of programs) {
    const started = join(built, program, 'main.mjs');
    const name = join(bin, `hibob-${program}`);
    await writeFile(name, `#!/bin/sh\nexec node ${JSON.stringify(started)} "$@"\n`);
    await chmod(name, 0o755);
    scripts[program] = `hibob-${program}`;
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', scripts }));
  return folder;
}
