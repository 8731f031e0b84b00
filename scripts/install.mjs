// Brings node_modules up to date with nothing but Node and npm: pnpm comes through npx, at the version package.json pins.
// Runs before `npm start` and `npm test`, does nothing when the lockfile has not changed, and speaks on stderr only. With `all`, the Node
// versions that the shipped packages are tried on come too (300 MB that nobody needs who only starts).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'node_modules', '.installed');

requireNode(20, 19);
const all = process.argv[2] === 'all';
const wanted = `${fingerprint()} ${all ? 'all' : 'programs'}`;
const have = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (have !== wanted && have !== wanted.replace('programs', 'all')) {
  install();
  writeFileSync(stamp, wanted);
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split('.').map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  fail(
    `This needs Node ${major}.${minor} or newer; you run ${process.versions.node}. Install a current Node and try again.`,
  );
}

function fingerprint() {
  const manifests = ['.', 'e2e', 'e2e/nodes', ...subfolders('apps'), ...subfolders('packages')].map((at) =>
    join(at, 'package.json'),
  );
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    if (existsSync(join(root, file))) hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function subfolders(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}

function install() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  process.stderr.write(`Installing with ${packageManager} …\n`);
  const [command, ...before] = npx();
  const run = spawnSync(
    command,
    [
      ...before,
      '--yes',
      packageManager,
      ...(all ? [] : ['--filter', '!@hibob-kit/nodes']),
      'install',
      '--frozen-lockfile',
      '--reporter=append-only',
    ],
    {
      cwd: root,
      encoding: 'utf8',
      // `npm -s` makes npx silent too, and then nothing says why it failed.
      env: { ...process.env, npm_config_loglevel: 'error' },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 64 * 1024 * 1024,
      shell: command === 'npx' && process.platform === 'win32',
    },
  );
  if (run.error?.code === 'ENOENT') fail('npx was not found. Install Node together with npm, then try again.');
  if (run.status === 0) return;
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}`;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|META_FETCH_FAIL/.test(output)) {
    fail(
      'The npm registry cannot be reached. Check the network (or the proxy in npm config) and run the command again.',
    );
  }
  if (/ENOSPC/.test(output)) fail('The disk is full: installing needs about 1 GB.');
  if (/EACCES|EPERM/.test(output)) fail(`No permission to write to ${join(root, 'node_modules')}.`);
  if (/OUTDATED_LOCKFILE/.test(output)) {
    fail('pnpm-lock.yaml does not fit the package.json files: run `npx pnpm install` and commit the lockfile.');
  }
  process.stderr.write(output.split('\n').slice(-25).join('\n'));
  fail('Installing failed; the last lines above say why.');
}

/** npm tells its scripts where it lives; npx stands beside it. Calling it through Node works without a shell everywhere. */
function npx() {
  const npm = process.env.npm_execpath;
  const beside = npm ? join(dirname(npm), 'npx-cli.js') : '';
  return beside && existsSync(beside) ? [process.execPath, beside] : ['npx'];
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
