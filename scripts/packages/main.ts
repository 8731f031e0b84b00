import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { makePackage } from './make-package.ts';
import { publishedPackages } from './published-packages.ts';

/** `npm run packages`: the packages as they are published, as folders and tarballs in dist/. */
const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

await mkdir(dist, { recursive: true });
for (const published of publishedPackages) {
  const outdir = join(dist, published.name);
  await makePackage(root, published, outdir);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', dist], { cwd: outdir });
  const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(stdout);
  process.stdout.write(
    `${join('dist', filename)}  ${kilobytes(size)} packed, ${kilobytes(unpackedSize)} unpacked, ${entryCount} files, ${published.dependencies.length} dependencies\n`,
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
