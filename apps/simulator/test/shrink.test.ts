import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../src/cli/commands.ts';
import { budgetOf, minimise, smallest } from '../src/run/minimise.ts';
import { everyoneWith, simulate, v } from './simulation.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const always = budgetOf(Number.POSITIVE_INFINITY);

describe('leaving out what is not needed', () => {
  test('finds the few items that make something fail, in their order', async () => {
    const fails = async (items: readonly number[]) => [3, 17, 18, 64].every((one) => items.includes(one));
    expect(await minimise(numbers(100), fails, always)).toEqual([3, 17, 18, 64]);
  });

  test.each([
    ['one is enough', async (items: readonly number[]) => items.includes(57), [57]],
    ['none is needed', async () => true, []],
    ['all are needed', async (items: readonly number[]) => items.length === 8, [1, 2, 3, 4, 5, 6, 7, 8]],
    ['any five are', async (items: readonly number[]) => items.length >= 5, 5],
  ])('%s', async (_, fails, expected) => {
    const found = await minimise(numbers(typeof expected === 'number' || expected[0] === 57 ? 100 : 8), fails, always);
    expect(typeof expected === 'number' ? found.length : found).toEqual(expected);
  });

  test('whatever is needed, nothing else is left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }), async (needed) => {
        const fails = async (items: readonly number[]) => needed.every((one) => items.includes(one));
        expect(await minimise(numbers(60), fails, always)).toEqual(needed.toSorted((one, other) => one - other));
      }),
      { numRuns: 50 },
    );
  });

  test('ends when its tries are used up, with something that fails', async () => {
    let tried = 0;
    const fails = async (items: readonly number[]) => {
      tried += 1;
      return items.includes(40);
    };
    const found = await minimise(numbers(64), fails, budgetOf(3));
    expect([tried, found.includes(40), found.length]).toEqual([3, true, 16]);
  });

  test('finds the smallest number', async () => {
    expect(await smallest(1_000, async (count) => count >= 137, always)).toBe(137);
    expect(await smallest(1_000, async () => true, always)).toBe(1);
    expect(await smallest(1_000, async () => false, always)).toBe(1_000);
    expect(await smallest(1_000, async (count) => count >= 137, budgetOf(2))).toBe(250);
  });
});

describe('the commands', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hibob-shrink-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function cli(name: string, ...args: readonly string[]) {
    const said: string[] = [];
    const known = commands.find((one) => one.name === name);
    const ended = await known?.run(args, { say: (line) => said.push(line), env: {}, commands });
    return { ...ended, said };
  }

  /** Seven steps, of which the request for somebody's work is the one that matters. */
  async function exported() {
    const { post, get, control, id, ids } = await simulate(everyoneWith({ root: v, work: v }));
    const [third] = ids(2);
    await post('/v1/people/search', { fields: ['root.id'] });
    await get('/v1/profiles');
    await get(`/v1/people/${third}/work`);
    await control('POST', `/companies/${id}/service-users`, { name: 'Second' });
    await get('/v1/company/named-lists');
    await get('/v1/profiles');
    const file = join(folder, 'run.json');
    await writeFile(file, (await control('GET', `/companies/${id}/journal/export`)).text);
    return file;
  }

  test('replay says that all is as recorded, or what is not, in its exit code too', async () => {
    const file = await exported();
    expect(await cli('replay', file)).toEqual({
      exitCode: 0,
      stdout: '7 steps, all as recorded.\n',
      stderr: '',
      said: [],
    });
    const run = JSON.parse(await readFile(file, 'utf8'));
    run.steps[2].answer.status = 500;
    await writeFile(file, JSON.stringify(run));
    expect(await cli('replay', file)).toEqual({
      exitCode: 1,
      said: [],
      stdout:
        'Step 3, GET /v1/profiles: another status.\n  recorded  500\n  replayed  200\n7 steps, 1 of them different.\n',
      stderr: '',
    });
  });

  test('shrink finds the smallest company and the one request with which a command fails', async () => {
    const file = await exported();
    const out = join(folder, 'smallest.json');
    // Fails while the work table of the third employee answers with rows.
    const check = join(folder, 'check.mjs');
    await writeFile(
      check,
      `import { readFileSync } from 'node:fs';
       const { steps } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
       process.exit(steps.some(({ url, answer }) => url?.endsWith('/work') && answer.text?.includes('title')) ? 1 : 0);`,
    );
    const { exitCode, stdout } = await cli(
      'shrink',
      file,
      '--check',
      `"${process.execPath}" "${check}" {}`,
      '--out',
      out,
    );
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(
        /: 2 steps, 3 employees, after \d+ tries\.\n {2}1\. POST \/_sim\/v1\/companies\/hand-made-1\/permission-groups\n {2}2\. GET \/v1\/people\/\d+\/work\n$/,
      ),
    ]);
    expect((await cli('replay', out)).stdout).toBe('2 steps, all as recorded.\n');
  });

  test('a command finds the company as the run left it', async () => {
    const file = await exported();
    const check = join(folder, 'asks.mjs');
    await writeFile(
      check,
      `const { HIBOB_URL, HIBOB_SERVICE_USER_ID: id, HIBOB_SERVICE_USER_TOKEN: token } = process.env;
       const Authorization = 'Basic ' + Buffer.from(id + ':' + token).toString('base64');
       const answer = await fetch(HIBOB_URL + '/v1/profiles', { headers: { Authorization } });
       process.exit(answer.status === 200 && (await answer.json()).employees.length > 0 ? 1 : 0);`,
    );
    const out = join(folder, 'asked.json');
    const { exitCode, stdout } = await cli(
      'shrink',
      file,
      '--check',
      `"${process.execPath}" "${check}"`,
      '--out',
      out,
      '--tries',
      '12',
    );
    expect([exitCode, stdout?.split('\n')[0]]).toEqual([0, expect.stringContaining(': 1 steps, 1 employees, after')]);
  });

  test.each([
    ['replay', [], 'Name one file: hibob-simulator replay FILE.'],
    ['replay', ['no-such-file.json'], 'no-such-file.json is no run.'],
    ['replay', ['--fast', 'run.json'], "Unknown option '--fast'"],
    ['shrink', ['run.json'], 'Name one file and a command'],
  ])('%s %j is a usage error', async (name, args, says) => {
    expect(await cli(name, ...args)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(says),
      said: [],
    });
  });

  test('the program has them, and says so of what it has not', () => {
    const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', main, 'repaly', 'run.json']);
    expect([status, String(stdout), String(stderr)]).toEqual([
      2,
      '',
      expect.stringMatching(/There is no command repaly\. There are: .*replay, shrink/),
    ]);
  });
});
