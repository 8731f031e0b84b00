import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { bundle } from '../bundle.ts';
import { writeDeclarations } from './declarations.ts';
import { manifestOf } from './manifest.ts';
import { fileNameOf, type PublishedPackage } from './published-packages.ts';

/**
 * Writes a package as it is published into `outdir`, which is emptied before: program and entries as bundles, their types, a
 * package.json without anything of this repository, the README and the licence.
 */
export async function makePackage(root: string, published: PublishedPackage, outdir: string): Promise<void> {
  const folder = join(root, published.folder);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  const entries = Object.entries(published.entries).map(
    ([subpath, file]) => [fileNameOf(subpath), join(folder, file)] as const,
  );
  const external = [...published.dependencies, ...Object.keys(published.peerDependencies), 'pg-native'];
  await bundle({
    entryPoints: Object.fromEntries([['main', join(folder, 'src/main.ts')], ...entries]),
    outdir,
    external,
  });
  await writeDeclarations(root, folder, Object.fromEntries(entries), external, outdir);
  for (const file of published.files) {
    await cp(join(folder, file), join(outdir, basename(file)), { recursive: true });
  }
  await cp(join(root, 'LICENSE'), join(outdir, 'LICENSE'));
  await cp(join(folder, 'README.md'), join(outdir, 'README.md'));
  const manifest = manifestOf(
    published,
    JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')),
    await versionsOf(folder, published),
  );
  await writeFile(join(outdir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** What is installed here is what was tested. */
async function versionsOf(folder: string, { dependencies }: PublishedPackage): Promise<Record<string, string>> {
  const versions: Record<string, string> = {};
  for (const name of dependencies) {
    const { version } = JSON.parse(await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8'));
    versions[name] = version;
  }
  return versions;
}
