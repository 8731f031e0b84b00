import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { makePackage } from '../../scripts/packages/make-package.ts';
import { publishedPackages } from '../../scripts/packages/published-packages.ts';
import { consumer } from '../packages/consumer.ts';
import { installed, lend, pack } from '../packages/install.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = (name: string) => join(root, 'node_modules', '.bin', name);

/** The oldest and the newest Node that is supported, and what lies between. */
const nodes = ['node-20', 'node-22', 'node-24'] as const;

/** What npm would fetch: without a network it is taken from here. */
const pglite = realpathSync(join(root, 'apps/connector/node_modules/@electric-sql/pglite'));

let made = '';
let tarballs: readonly string[] = [];
beforeAll(async () => {
  made = await mkdtemp(join(tmpdir(), 'hibob-packages-'));
  for (const published of publishedPackages) await makePackage(root, published, join(made, published.name));
  const folders = publishedPackages.map(({ name }) => join(made, name));
  tarballs = await Promise.all(folders.map((folder) => pack(folder, made)));
}, 180_000);
afterAll(() => rm(made, { recursive: true, force: true }));

describe.each(publishedPackages)('the package $name', ({ name }) => {
  it('is as publint wants it', { timeout: 60_000 }, async () => {
    const { stdout } = await run(bin('publint'), ['--strict', '--pack', 'npm', join(made, name)]);
    expect(stdout).toContain('All good!');
  });

  it('has types that are found and fit the modules', { timeout: 60_000 }, async () => {
    const tarball = tarballs.find((file) => file.includes(name)) ?? '';
    // It ends with 1 where it finds a problem, and then this rejects.
    const { stdout } = await run(bin('attw'), [tarball, '--profile', 'esm-only', '--no-color']);
    expect(stdout).toContain('node16 (from ESM)');
    expect(stdout).not.toMatch(/❌|🎭|👺/u);
  });

  it('needs nothing of this repository, and hardly anything else', async () => {
    const { dependencies = {}, bin: programs } = JSON.parse(await readFile(join(made, name, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(name === 'hibob-connector' ? ['@electric-sql/pglite'] : []);
    expect(programs).toEqual({ [name]: 'main.mjs' });
  });
});

describe.each(nodes)('installed with plain npm, on %s', (node) => {
  const home = join(root, 'e2e/nodes/node_modules', node, 'bin');
  const isThere = existsSync(join(home, 'node'));
  if (!isThere) process.stderr.write(`The packages are not tried on ${node}: its binary is for Linux on x64.\n`);
  const environment = {
    ...process.env,
    PATH: `${home}${delimiter}${process.env.PATH}`,
    NODE_OPTIONS: '',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
  };
  let folder = '';
  beforeAll(async () => {
    if (!isThere) return;
    folder = await installed([...tarballs, pglite], environment);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const npx = (...args: readonly string[]) =>
    run('npx', ['--offline', ...args], { cwd: folder, env: environment, maxBuffer: 16_000_000 });

  it.skipIf(!isThere)(
    'npx hibob-simulator answers, and npx hibob-connector check finds what is wrong',
    { timeout: 120_000 },
    async () => {
      const args = [
        '--offline',
        'hibob-simulator',
        '--scenario',
        'home-missing',
        '--employees',
        '60',
        '--port',
        '0',
        '--json',
      ];
      const child = spawn('npx', args, {
        cwd: folder,
        env: environment,
        stdio: ['ignore', 'pipe', 'inherit'],
        detached: true,
      });
      const closed = once(child, 'close');
      try {
        const [line] = await once(createInterface(child.stdout), 'line');
        const { url, companies } = JSON.parse(String(line));
        const [{ id, token }] = companies[0].serviceUsers;
        const credentials = { HIBOB_SERVICE_USER_ID: id, HIBOB_SERVICE_USER_TOKEN: token };
        const check = await run('npx', ['--offline', 'hibob-connector', 'check', '--base-url', url, '--json'], {
          cwd: folder,
          env: { ...environment, ...credentials },
        }).catch((ended) => ended);
        expect(check.code).toBe(3);
        expect(JSON.parse(check.stdout).findings.map(({ code }: { code: string }) => code)).toContain(
          'category.view-missing',
        );
      } finally {
        process.kill(-(child.pid ?? 0), 'SIGTERM');
        await closed;
      }
    },
  );

  it.skipIf(!isThere)('an assistant works a case with both', { timeout: 120_000 }, async () => {
    const transport = new StdioClientTransport({
      command: 'npx',
      args: ['--offline', 'hibob-simulator', 'mcp'],
      cwd: folder,
      env: { ...environment, PATH: environment.PATH },
      stderr: 'ignore',
    });
    const client = new Client({ name: 'test', version: '1' });
    onTestFinished(() => client.close());
    await client.connect(transport);
    const call = async (name: string, input: Record<string, unknown>) => {
      const { content } = await client.callTool({ name, arguments: input }, undefined, { timeout: 110_000 });
      return JSON.parse((content as readonly { text: string }[])[0]?.text ?? 'null');
    };
    const company = await call('start_company', { scenario: 'home-missing', employees: 30 });
    const report = await call('run_check', { serviceUserId: company.serviceUsers[0].id });
    expect(report.findings.map(({ code }: { code: string }) => code)).toEqual(['category.view-missing']);
  });

  it.skipIf(!isThere)('the vitest fixture runs the example', { timeout: 120_000 }, async () => {
    const vitest = await lend('vitest', folder);
    await cp(join(root, 'apps/simulator/examples/vitest'), join(folder, 'examples'), { recursive: true });
    const { stdout } = await run(join(home, 'node'), [join(vitest, 'vitest.mjs'), 'run'], {
      cwd: folder,
      env: environment,
    });
    expect(stdout).toMatch(/Tests\s+5 passed/);
  });

  it.skipIf(!isThere)('says its version and what it can do', { timeout: 60_000 }, async () => {
    expect((await npx('hibob-simulator', '--version')).stdout.trim()).toBe('0.1.0');
    expect((await npx('hibob-connector', '--help')).stdout).toContain('check');
  });
});

describe('installed with plain npm, in TypeScript', () => {
  it('has types that a program of somebody else is checked with', { timeout: 120_000 }, async () => {
    const folder = await installed([...tarballs, pglite], process.env);
    onTestFinished(() => rm(folder, { recursive: true }));
    await lend('vitest', folder);
    await lend('@types/node', folder);
    await writeFile(join(folder, 'consumer.ts'), consumer);
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
    const { stdout } = await run(bin('tsc'), [...options, 'consumer.ts'], { cwd: folder });
    expect(stdout).toBe('');
  });
});
