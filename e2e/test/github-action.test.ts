import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { builtPrograms, workplace } from '../docs/workplace.ts';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

const actionShape = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.string() })),
  outputs: z.record(z.string(), z.object({ description: z.string(), value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.tuple([
      z.object({ id: z.string(), shell: z.literal('bash'), env: z.record(z.string(), z.string()), run: z.string() }),
    ]),
  }),
});
const action = actionShape.parse(
  parse(readFileSync(join(root, '.github/actions/start-hibob-simulator/action.yml'), 'utf8')),
);
const [step] = action.runs.steps;

/** Does what the runner does with a composite action: fills the inputs in, runs the step, reads what it put out. */
async function started(folder: string, inputs: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const filled = (text: string) =>
    text.replace(
      /\$\{\{ inputs\.([a-z-]+) \}\}/g,
      (_, name: string) => inputs[name] ?? action.inputs[name]?.default ?? '',
    );
  const outputs = join(folder, 'outputs');
  await writeFile(outputs, '');
  const env = Object.fromEntries(Object.entries(step.env).map(([name, value]) => [name, filled(value)]));
  await run('bash', ['-e', '-o', 'pipefail', '-c', step.run], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, GITHUB_OUTPUT: outputs, ...env },
  });
  const lines = readFileSync(outputs, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

describe('the GitHub Action start-hibob-simulator', () => {
  let built = '';
  let folder = '';
  beforeAll(async () => {
    built = await builtPrograms(root);
    folder = await workplace(built);
  }, 120_000);
  afterAll(async () => {
    // The runner stops what an action left running; here it is found by its folder.
    await run('pkill', ['-f', join(built, 'simulator/main.mjs')]).catch(() => {});
    await rm(folder, { recursive: true, force: true });
    await rm(built, { recursive: true, force: true });
  });

  it('starts one, and says where it is and with which service user', { timeout: 60_000 }, async () => {
    const outputs = await started(folder, {
      scenario: 'home-missing',
      employees: '12',
      options: '--rate-limits off --frozen',
    });
    expect(Object.keys(outputs).sort()).toEqual(Object.keys(action.outputs).sort());
    const credentials = `${outputs['service-user-id']}:${outputs['service-user-token']}`;
    const answer = await fetch(`${outputs.url}/v1/people/search`, {
      method: 'POST',
      headers: {
        Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
        'Content-Type': 'application/json',
      },
      body: '{"fields":["root.id"],"showInactive":true}',
    });
    expect(((await answer.json()) as { employees: readonly unknown[] }).employees.length).toBe(12);
    const health = await fetch(`${outputs.url}/_sim/v1/health`);
    expect(await health.json()).toMatchObject({ rateLimits: 'off', time: 'frozen' });
  });

  it('fails, and says why, where there is no such scenario', { timeout: 60_000 }, async () => {
    const failed = await started(folder, { scenario: 'home-mising' }).catch(
      (error: { stdout: string }) => error.stdout,
    );
    expect(failed).toContain('::error::The HiBob simulator did not start:');
    expect(failed).toContain('home-missing');
  });
});
