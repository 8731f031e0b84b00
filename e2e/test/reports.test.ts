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
/** A smaller company, whose data is read as well. */
let small: { readonly id: string };
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
  const second = made.createCompany({ scenario: 'home-missing', employees: 40 });
  if (second.kind !== 'created') throw new Error(second.kind);
  small = second.company;
  const [reader] = second.company.serviceUsers;
  const theirs = { serviceUserId: reader?.id, token: reader?.token, baseUrl: simulator.url };
  writeFileSync(join(folder, 'small.json'), JSON.stringify(theirs));
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

/** The smaller company's service user sees the people of one site only. */
async function showOnly(site: string): Promise<void> {
  const groups = `${simulator.url}/_sim/v1/companies/${small.id}/permission-groups`;
  const all = (await (await fetch(groups)).json()) as { id: string; type: string; builtIn: boolean }[];
  const own = all.find(({ type, builtIn }) => type === 'Service user' && !builtIn);
  const { id, builtIn: _, ...kept } = own ?? {};
  const accessRights = { select: 'condition', conditions: [{ field: 'Site', operator: 'equals', values: [site] }] };
  const put = await fetch(`${groups}/${id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...kept, accessRights }),
  });
  expect(put.status).toBe(200);
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

  const ofSmall = ['--connection', 'small', '--quiet'];
  const syncSmall = async (...options: readonly string[]) => {
    const { out } = await cli('sync', '--credentials', 'small.json', ...ofSmall, ...options, '--json');
    const { outcome, sync } = JSON.parse(out);
    return [faults('sync', out), outcome, sync?.mode ?? null, sync?.forced?.kind ?? null];
  };

  it('sync, however it ends', async () => {
    expect(await syncSmall()).toEqual(['as published', 'refused', null, null]);
    await cli('unselect', 'gender', 'equity', ...ofSmall);
    expect(await syncSmall()).toEqual(['as published', 'synced', 'full', null]);
    expect(await syncSmall('--mode', 'incremental')).toEqual(['as published', 'synced', 'incremental', null]);
    await showOnly('London');
    const strict = ['--max-missing', '0', '--max-missing-percent', '0'];
    expect(await syncSmall(...strict)).toEqual(['as published', 'stopped', null, null]);
    expect(await syncSmall(...strict, '--force')).toEqual(['as published', 'synced', 'full', 'stopped']);
  });

  it('what is asked once, certified, uploaded, exported and erased', async () => {
    const printed = async (command: string, ...argv: readonly string[]) => {
      const { out } = await cli(...argv, '--json');
      expect([argv, faults(command, out)]).toEqual([argv, 'as published']);
      return JSON.parse(out);
    };
    expect(await printed('settings', 'settings', ...ofSmall)).toEqual({ payBasis: null });
    expect(await printed('settings', 'settings', '--pay-basis', 'actual', ...ofSmall)).toEqual({ payBasis: 'actual' });
    expect((await printed('certificate', 'certificate', ...ofSmall)).connection).toBe('small');

    expect(await printed('export', 'export', '--table', 'employee', '--out', 'out', ...ofSmall)).toEqual({
      files: [join(folder, 'out', 'employee.jsonl')],
    });
    const [line = ''] = readFileSync(join(folder, 'out', 'employee.jsonl'), 'utf8').split('\n');
    const { employeeId } = JSON.parse(line);
    const grants = `employeeId,type,quantity,grantDate\n${employeeId},Options,10,2024-02-01\n`;
    writeFileSync(join(folder, 'grants.csv'), grants);
    writeFileSync(join(folder, 'mistakes.csv'), grants.replace('2024-02-01', 'soon'));
    const upload = async (file: string, ...more: readonly string[]) => {
      const { taken, mistakes } = await printed('equity', 'equity', file, ...more, ...ofSmall);
      return [taken, mistakes.length];
    };
    expect(await upload('mistakes.csv')).toEqual([false, 1]);
    expect(await upload('grants.csv', '--dry-run')).toEqual([false, 0]);
    expect(await upload('grants.csv')).toEqual([true, 0]);

    expect((await printed('erase', 'erase', employeeId, ...ofSmall)).rows).toBeGreaterThan(4);
    expect(await printed('erase', 'erase', employeeId, '--readmit', ...ofSmall)).toEqual({ readmitted: true });
    expect((await printed('keys', 'keys', 'new', 'k1')).key).toMatch(/^k1:/);
  });

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
