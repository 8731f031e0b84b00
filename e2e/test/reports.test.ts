import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Io, type Output, run } from 'hibob-connector';
import { createSimulator, listen } from 'hibob-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const time = { now: Date.UTC(2026, 10, 2, 12) };
const published = new URL('../../docs/generated/reports.schema.json', import.meta.url);

let folder: string;
let simulator: Awaited<ReturnType<typeof listen>>;
let ajv: Ajv2020;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reports-'));
  const made = createSimulator({ rateLimits: 'off', clock: { now: () => time.now } });
  simulator = await listen(made, { port: 0, host: '127.0.0.1' });
  const company = made.createCompany({ scenario: 'home-missing', employees: 250 });
  if (company.kind !== 'created') throw new Error(company.kind);
  const [user] = company.company.serviceUsers;
  const credentials = { serviceUserId: user?.id, token: user?.token, baseUrl: simulator.url };
  writeFileSync(join(folder, 'hibob.json'), JSON.stringify(credentials));
  writeFileSync(join(folder, 'wrong.json'), JSON.stringify({ ...credentials, baseUrl: 'http://127.0.0.1:9' }));
  ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  ajv.addSchema(JSON.parse(readFileSync(published, 'utf8')), 'reports');
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The command line as a terminal has it, with a clock that moves when somebody waits. */
async function cli(...argv: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const keep = (texts: string[]): Output => ({
    write: async (text) => void texts.push(text),
    isTerminal: false,
    columns: 80,
  });
  const io: Io = {
    environment: {},
    cwd: folder,
    stdout: keep(out),
    stderr: keep(err),
    clock: {
      now: () => time.now,
      sleep: async (ms) => {
        time.now += ms;
      },
    },
    random: () => 0.5,
    stop: new AbortController().signal,
  };
  const code = await run(argv, io);
  return { code, out: out.join(''), err: err.join('') };
}

/** What is wrong with an answer by the published schema of the command; nothing where all is as published. */
function faults(command: string, text: string): unknown {
  const validate = ajv.getSchema(`reports#/$defs/${command}`);
  if (validate === undefined) throw new Error(`nothing is published of ${command}`);
  return validate(JSON.parse(text)) === true ? 'as published' : validate.errors;
}

const given = ['--credentials', 'hibob.json', '--quiet'];

describe('What --json prints is what is published', { timeout: 120_000 }, () => {
  // One story: a connection is made by the first check, and history and drift tell of it.
  it.each([
    ['check', ['check', ...given]],
    ['check', ['check', '--again', ...given]],
    ['check', ['check', '--deep', ...given]],
    ['plan', ['plan', ...given]],
    ['read-employees', ['read-employees', ...given]],
    ['select', ['select', 'work.department', ...given]],
    ['unselect', ['unselect', 'equity', ...given]],
    ['map', ['map', 'level=work.title', ...given]],
    ['unmap', ['unmap', 'level', ...given]],
    ['discover', ['discover', ...given]],
    ['discover', ['discover', 'gender', ...given]],
    ['check-field', ['check-field', 'home.legalGender', ...given]],
    ['excess', ['excess', ...given]],
    ['history', ['history', '--quiet']],
    ['drift', ['drift', '--quiet']],
  ])(
    '%s: %j',
    async (command, argv) => {
      const { out } = await cli(...argv, '--json');
      expect(faults(command, out)).toBe('as published');
    },
    120_000,
  );

  it('an answer that is not as published is found out', async () => {
    const { out } = await cli('history', '--quiet', '--json');
    const [line] = JSON.parse(out);
    expect(faults('history', JSON.stringify([{ ...line, verdict: 'green' }]))).toMatchObject([
      { instancePath: '/0/verdict', keyword: 'enum' },
    ]);
  });

  it('what keeps a command from its work is as published too', async () => {
    const { code, out } = await cli('check', '--credentials', 'wrong.json', '--quiet', '--json');
    expect([code, faults('error', out)]).toEqual([4, 'as published']);
  });
});

describe('The same as Markdown and as text', { timeout: 120_000 }, () => {
  it.each([
    ['history', '## HiBob checks so far, newest first'],
    ['discover', '## Fields of the company'],
    ['drift', '## HiBob changes between'],
  ])('%s', async (command, head) => {
    const { out } = await cli(command, '--quiet', '--markdown');
    expect(out.slice(0, head.length)).toBe(head);
  });

  it('check --again says on stderr that it waits, and in the report that it did', async () => {
    const { code, out, err } = await cli('check', '--again', '--credentials', 'hibob.json');
    expect(code).toBe(3);
    expect(err).toContain('Waiting 20 s: HiBob may not show a change before');
    expect(out.split('\n').slice(2, 4)).toEqual([
      'Still as before, 20 seconds later too, longer than HiBob needs to show a change:',
      'The ‘Home’ permission is missing.',
    ]);
  });
});
