import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packs a folder as `npm publish` would, and says where the tarball is. */
export async function pack(folder: string, into: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', into], {
    cwd: folder,
  });
  return join(into, JSON.parse(stdout)[0].filename);
}

/** An empty folder outside of this repository, with what is named installed by plain npm, without a network. */
export async function installed(what: readonly string[], environment: NodeJS.ProcessEnv): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hibob-installed-'));
  await writeFile(join(folder, 'package.json'), '{"name":"somebody","private":true,"type":"module"}\n');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', ...what], { cwd: folder, env: environment });
  return folder;
}

/** Puts a development tool of ours beside what is installed, since without a network npm cannot fetch it. */
export async function lend(tool: string, folder: string): Promise<string> {
  const found = dirname(createRequire(import.meta.url).resolve(`${tool}/package.json`));
  const link = join(folder, 'node_modules', tool);
  await mkdir(dirname(link), { recursive: true });
  await symlink(found, link);
  return found;
}
