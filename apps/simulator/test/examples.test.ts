import { execFile, spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSimulator, type Listening, listen } from '../src/index.ts';

const run = promisify(execFile);
const example = (path: string) => fileURLToPath(new URL(`../examples/${path}`, import.meta.url));

/** A program that runs an example, and what it says at the end. vitest runs the examples of its own language itself. */
const interpreters = [
  { name: 'python3', file: 'python/test_sync.py', says: /Ran 3 tests in .*\n\nOK\n$/ },
  { name: 'ruby', file: 'ruby/test_sync.rb', says: /^ok - reads everybody\nok - with one call\nok - meets a limit\n$/ },
  { name: 'pytest', file: 'pytest/test_employees.py', says: /2 passed/ },
  { name: 'jest', file: 'jest/employees.test.cjs', says: /Tests: +2 passed/ },
  { name: 'rspec', file: 'rspec/employees_spec.rb', says: /2 examples, 0 failures/ },
  { name: 'curl', file: 'curl/sync.sh', says: /^company guide-complete-\d+\nsearch 200\njournal as expected\n$/ },
] as const;

describe('examples in other languages', () => {
  let listening: Listening;
  beforeAll(async () => {
    listening = await listen(createSimulator(), { port: 0, host: '127.0.0.1' });
  });
  afterAll(() => listening.close());

  for (const { name, file, says } of interpreters) {
    const isThere = spawnSync(name, ['--version']).status === 0;
    if (!isThere) process.stderr.write(`examples/${file} is skipped: there is no ${name} on this machine.\n`);
    test.skipIf(!isThere)(`${file} runs`, async () => {
      const program = file.endsWith('.sh') ? 'sh' : name;
      const { stdout, stderr } = await run(program, [example(file)], {
        cwd: dirname(example(file)),
        env: surroundings(listening.url),
      });
      expect(`${stdout}${stderr}`).toMatch(says);
    });
  }
});

/** As a developer's shell has it, with the address of the simulator. */
function surroundings(url: string): Record<string, string> {
  const path = spawnSync('sh', ['-c', 'printf %s "$PATH"']).stdout.toString();
  return { PATH: path, HIBOB_SIMULATOR_URL: url };
}
