import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readCompanyText } from '@hibob-kit/scenarios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CliCommand } from '../src/cli/cli-command.ts';
import { initCommand } from '../src/cli/commands/init.ts';
import { validateCommand } from '../src/cli/commands/validate.ts';
import { troubleText } from '../src/cli/company-file.ts';
import { startFile } from '../src/cli/file-companies.ts';
import { createSimulator } from '../src/index.ts';
import { authorized } from './simulation.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'company-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** In this process, with file names as if the folder were the working one. */
async function run({ run: act }: CliCommand, ...args: readonly string[]) {
  const paths = args.map((one) => (one.startsWith('-') ? one : join(folder, one)));
  const { exitCode, stdout, stderr } = await act(paths, { say: () => {}, env: {}, commands: [] });
  const short = (text: string) => text.replaceAll(`${folder}/`, '');
  return { exitCode, stdout: short(stdout), stderr: short(stderr) };
}

const shop = `version: 1
company: { name: Shop, employees: 2 }
serviceUsers: [Sync]
permissionGroups:
  - name: Sync
    members: { serviceUsers: [Sync] }
    accessRights: Everyone
    categories: { Basic info: V }
people:
  - firstName: Ada
    surname: Okafor
    startDate: 2021-03-01
`;

describe('init', () => {
  test('writes a company file that validates, and never writes over anything', async () => {
    expect(await run(initCommand, 'company.yaml')).toEqual({
      exitCode: 0,
      stdout: `company.yaml is written. Next:

  hibob-simulator validate company.yaml
  hibob-simulator --watch --file company.yaml
`,
      stderr: '',
    });
    const text = await readFile(join(folder, 'company.yaml'), 'utf8');
    expect(await run(initCommand, 'company.yaml')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: 'hibob-simulator: company.yaml is there already, and nothing is written over: name another file.\n',
    });
    expect(await readFile(join(folder, 'company.yaml'), 'utf8')).toBe(text);
    await run(initCommand, 'company.json');
    const { exitCode, stderr } = await run(validateCommand, 'company.yaml', 'company.json');
    expect([exitCode, stderr]).toEqual([0, '']);
  });
});

describe('validate', () => {
  test('says what a file makes, and all mistakes of all files, and ends with 2', async () => {
    await writeFile(join(folder, 'shop.yaml'), shop);
    await writeFile(join(folder, 'wrong.yaml'), shop.replace('surname', 'surnam').replace('Sync]', 'Synk]'));
    const { exitCode, stdout, stderr } = await run(validateCommand, 'shop.yaml', 'wrong.yaml', 'nowhere.yaml');
    expect(exitCode).toBe(2);
    expect(stdout.replaceAll('\n', ' ')).toBe(
      'shop.yaml is right: Shop, 2 generated employees, 1 written down, 1 service user, 1 permission group. ',
    );
    expect(stderr).toContain('wrong.yaml: 2 mistakes\n');
    expect(stderr).toContain('No service user is called Sync. Did you mean Synk?');
    expect(stderr).toContain('There is no surnam here. Did you mean surname?');
    expect(stderr).toContain('nowhere.yaml cannot be read: ENOENT');
  });

  test('is readable within 80 columns', async () => {
    const read = await readCompanyText(
      shop.replace('surname', 'surnam').replace('Everyone', 'Everybody').replace('Basic info', 'Basic inf'),
    );
    if (read.kind === 'company') throw new Error('no mistakes');
    expect(troubleText({ ...read, file: 'wrong.yaml', text: '' })).toBe(`wrong.yaml: 3 mistakes

wrong.yaml:7:19  permissionGroups[0].accessRights
  Access rights are Everyone, {condition: [{field, operator, values}]} or
  {people: [...]}.

wrong.yaml:8:19  permissionGroups[0].categories["Basic inf"]
  No category is called Basic inf. Did you mean Basic info?

wrong.yaml:11:5  people[0].surnam
  There is no surnam here. Did you mean surname?`);
  });

  test('speaks JSON to programs', async () => {
    await writeFile(join(folder, 'peple.yaml'), shop.replace('people:', 'peple:'));
    const { exitCode, stdout } = await run(validateCommand, '--json', 'peple.yaml');
    expect([exitCode, JSON.parse(stdout)]).toEqual([
      2,
      {
        files: [
          {
            file: 'peple.yaml',
            mistakes: [
              {
                path: ['peple'],
                on: 'key',
                message: 'A company file has no peple.',
                fix: 'Did you mean people?',
                nearest: 'people',
                line: 9,
                column: 1,
              },
            ],
          },
        ],
      },
    ]);
  });

  test('wants a file', async () => {
    expect(await run(validateCommand)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'hibob-simulator: Name a file: hibob-simulator validate FILE.\n',
    });
  });
});

describe('--file', () => {
  test('with mistakes starts nothing', async () => {
    const file = join(folder, 'broken.yaml');
    await writeFile(file, shop.replace('Everyone', 'Everybody'));
    const simulator = createSimulator();
    expect(await startFile(simulator, file, {})).toEqual({
      kind: 'usage',
      message: expect.stringContaining('broken.yaml:7:19'),
    });
    expect(simulator.companies()).toEqual([]);
  });

  test('--watch puts the company anew when its file changes; while it has mistakes the old one stays', async () => {
    const file = join(folder, 'watched.yaml');
    await writeFile(file, shop);
    const { child, nextOut, nextErr } = start('--port', '0', '--json', '--file', 'watched.yaml', '--watch');
    try {
      const { url, companies } = JSON.parse(await nextOut());
      const [{ id, serviceUsers }] = companies;
      expect(id).toBe('shop-1');
      const names = async () => {
        const answer = await fetch(`${url}/v1/people/search`, {
          method: 'POST',
          headers: { ...authorized(serviceUsers[0]), 'Content-Type': 'application/json' },
          body: '{"fields":["root.firstName"]}',
        });
        const { employees } = JSON.parse(await answer.text());
        return employees.slice(2).map((one: { firstName: string }) => one.firstName);
      };
      expect(await names()).toEqual(['Ada']);

      // As editors do: another file in the place of the old one.
      await writeFile(`${file}.new`, shop.replace('Ada', 'Grace').replace('[Sync]', '[Sync, Second]'));
      await rename(`${file}.new`, file);
      expect(JSON.parse(await nextOut())).toEqual({
        replaced: {
          id: 'shop-1',
          scenario: 'shop',
          serviceUsers: [{ id: expect.stringMatching(/^SERVICE-\d+$/), token: expect.any(String) }],
        },
      });
      expect(await names()).toEqual(['Grace']);

      await writeFile(file, shop.replace('Everyone', 'Everybody'));
      const lines: string[] = [];
      while (lines.at(-1) !== 'shop-1 stays as it was.') lines.push(await nextErr());
      expect(lines).toEqual([
        'hibob-simulator: watched.yaml: 1 mistake',
        '',
        'watched.yaml:7:19  permissionGroups[0].accessRights',
        '  Access rights are Everyone, {condition: [{field, operator, values}]} or',
        '  {people: [...]}.',
        '',
        'shop-1 stays as it was.',
      ]);
      expect(await names()).toEqual(['Grace']);
    } finally {
      child.kill('SIGINT');
    }
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
  });
});

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', tsx, main, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out = createInterface(child.stdout)[Symbol.asyncIterator]();
  const err = createInterface(child.stderr)[Symbol.asyncIterator]();
  const next = async (lines: typeof out) => String((await lines.next()).value);
  return { child, nextOut: () => next(out), nextErr: () => next(err) };
}
