import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { bundle } from '../../scripts/bundle.ts';

const run = promisify(execFile);
const main = fileURLToPath(new URL('../../apps/simulator/src/main.ts', import.meta.url));

/** The program as one folder of files, in a place where no package of this repository can be found. */
describe('the simulator as it is shipped', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hibob-shipped-'));
    await bundle({ entryPoints: [main], outdir: folder });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const program = (...args: readonly string[]) =>
    run(process.execPath, [join(folder, 'main.mjs'), ...args], { cwd: folder });

  it('writes a company file and validates it, in YAML and in JSON', async () => {
    await program('init', 'company.yaml');
    await program('init', 'company.json');
    const { stdout } = await program('validate', '--json', 'company.yaml', 'company.json');
    expect(JSON.parse(stdout)).toEqual({
      files: [
        { file: 'company.yaml', mistakes: [] },
        { file: 'company.json', mistakes: [] },
      ],
    });
  });

  it('serves a company of the file over https, and answers as HiBob and on the control API', async () => {
    const args = ['--file', 'company.yaml', '--port', '0', '--json', '--tls', '--tls-ca-out', 'ca.pem'];
    const child = spawn(process.execPath, [join(folder, 'main.mjs'), ...args], { cwd: folder });
    const closed = once(child, 'close');
    onTestFinished(async () => {
      child.kill('SIGINT');
      await closed;
    });
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url, companies } = JSON.parse(String(line));
    const ask = async (path: string, ...more: readonly string[]) => {
      const program =
        'fetch(process.argv[1], JSON.parse(process.argv[2])).then(async (a) => console.log(a.status, (await a.text()).slice(0, 15)))';
      const { stdout } = await run(process.execPath, ['-e', program, `${url}${path}`, ...more], {
        env: { NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem') },
      });
      return stdout.trim();
    };
    const [{ id, token }] = companies[0].serviceUsers;
    const headers = {
      Authorization: `Basic ${Buffer.from(`${id}:${token}`).toString('base64')}`,
      'Content-Type': 'application/json',
    };
    expect(
      await ask('/v1/people/search', JSON.stringify({ method: 'POST', headers, body: '{"fields":["root.id"]}' })),
    ).toBe('200 {"employees":[{');
    expect(await ask('/_sim/v1/health', '{}')).toBe('200 {"status":"ok",');
    expect(await ask('/console', '{}')).toBe('200 <!doctype html>');
    for (const name of ['console.css', 'console.js', 'htmx.js', 'morph.js', 'inter.woff2'])
      expect((await ask(`/console/assets/${name}`, '{}')).slice(0, 3)).toBe('200');
  });

  it('describes HiBob’s API', async () => {
    const { stdout } = await program('openapi');
    expect(Object.keys(JSON.parse(stdout).paths).length).toBeGreaterThan(90);
  });
});
