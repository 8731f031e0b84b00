import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../recording-io.ts';
import { type SmallHiBob, startSmallHiBob } from '../small-hibob.ts';

let cwd: string;
let hibob: SmallHiBob;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'connector-work-'));
  hibob = await startSmallHiBob();
  const credentials = { serviceUserId: ' SERVICE-17\n', token: '\u200bsecret-word ', baseUrl: hibob.url };
  writeFileSync(join(cwd, 'hibob.json'), `\ufeff${JSON.stringify(credentials)}`);
});
afterAll(async () => {
  await hibob.close();
  rmSync(cwd, { recursive: true, force: true });
});

async function cli(argv: readonly string[], terminal = false) {
  const { io, out, err } = recordingIo({ cwd, terminal });
  const code = await run(argv, io);
  return { code, out: out(), err: err() };
}

const given = ['--credentials', 'hibob.json'];
const shared = [...given, '--without', 'gender,birthDate,equity'];

const rowsNow = (inserted: number, unchanged: number) => ({ inserted, updated: 0, unchanged, gone: 0 });

// One story: the tests build on each other, as the commands of a user do.

it('check: everything selected can be read, exit 0, the steps on stderr', async () => {
  const { code, out, err } = await cli(['check', ...shared]);
  expect(code).toBe(0);
  expect(out.split('\n').slice(0, 2)).toEqual([
    'Service user SERVICE-17 · sees 2 people, 1 active and 1 inactive',
    '✓ Ready: every selected field can be read.',
  ]);
  expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(out).not.toContain('\u001b');
  expect((await cli(['check', ...shared], true)).out).toContain('\u001b[32m✓ Ready: every selected field can be read.');
  expect(err.split('\n').slice(0, 2)).toEqual([
    'Checking: Fields of the company …',
    'Checking: People that can be seen …',
  ]);
  // It makes the database, which takes 2 s on an idle machine.
}, 120_000);

it('check remembers the selection of a connection, and --everything forgets it: findings, exit 3', async () => {
  expect((await cli(['check', ...given, '--quiet'])).code).toBe(0);
  const { code, out, err } = await cli(['check', ...given, '--everything', '--json', '--quiet']);
  expect([code, err]).toEqual([3, '']);
  expect(JSON.parse(out)).toMatchObject({
    serviceUserId: 'SERVICE-17',
    verdict: expect.stringMatching(/^(refused|ready with advice)$/),
  });
});

it('sync: stores everything, exit 0, and says so', async () => {
  const { code, out } = await cli(['sync', ...shared]);
  expect(code).toBe(0);
  expect(out).toBe(
    [
      '✓ Synced 2 people with 9 requests in 0.0 s.',
      '',
      'People  active 1 · terminated 1',
      '',
      'Rows                  new    changed  unchanged       gone',
      'employee                2          0          0          0',
      'job                     2          0          0          0',
      'employment              2          0          0          0',
      'lifecycle               2          0          0          0',
      'base_pay                2          0          0          0',
      'variable_pay            0          0          0          0',
      'equity_grant            0          0          0          0',
      'custom_value            0          0          0          0',
      '',
    ].join('\n'),
  );
});

it('sync once more: changes nothing', async () => {
  const before = await cli(['export', '--table', 'employee']);
  const { code, out } = await cli(['sync', ...given, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    outcome: 'synced',
    sync: {
      people: { hired: 0, active: 1, leave: 0, garden_leave: 0, terminated: 1, unknown: 0 },
      tables: {
        employee: rowsNow(0, 2),
        job: rowsNow(0, 2),
        employment: rowsNow(0, 2),
        lifecycle: rowsNow(0, 2),
        base_pay: rowsNow(0, 2),
        variable_pay: rowsNow(0, 0),
        equity_grant: rowsNow(0, 0),
        custom_value: rowsNow(0, 0),
      },
    },
  });
  expect(await cli(['export', '--table', 'employee'])).toEqual(before);
});

it('sync sends HiBob nothing but reads', () => {
  const kinds = new Set(hibob.journal.map((line) => (line.startsWith('GET ') ? 'GET' : line)));
  expect([...kinds]).toEqual(['GET', 'POST /v1/people/search']);
});

it('export without credentials: one table to standard output', async () => {
  const { code, out, err } = await cli(['export', '--table', 'base_pay']);
  const pay = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([code, err]).toEqual([0, '']);
  expect(pay.map(({ employeeId, amount, currency, period }) => [employeeId, amount, currency, period])).toEqual([
    ['3980342332732998001', '82000.1', 'GBP', 'annual'],
    ['3980342332732998002', '82000.1', 'GBP', 'annual'],
  ]);
});

it('export: one file per table, for this user only, and no spreadsheet runs a name as a formula', async () => {
  const { code, out } = await cli(['export', '--format', 'csv', '--out', 'pay', '--json', '--quiet']);
  expect(code).toBe(0);
  expect(JSON.parse(out).files).toHaveLength(9);
  expect(readdirSync(join(cwd, 'pay')).sort()).toEqual([
    'base_pay.csv',
    'custom_value.csv',
    'employee.csv',
    'employment.csv',
    'equity_grant.csv',
    'job.csv',
    'lifecycle.csv',
    'pay_snapshot.csv',
    'variable_pay.csv',
  ]);
  const file = join(cwd, 'pay', 'employee.csv');
  if (process.platform !== 'win32') expect((statSync(file).mode & 0o777).toString(8)).toBe('600');
  const lines = readFileSync(file, 'utf8').split('\n');
  expect(lines[0]).toMatch(/^employeeId,sourceEntryId,sourcePath,.*displayName,email,/);
  expect(lines[2]).toContain(",Ben,Bo,'=Ben,ben@example.com,");
});

it('settings: what HiBob does not tell is said once, and pay of part-timers follows from it', async () => {
  const snapshot = async () => {
    const { out } = await cli(['export', '--table', 'pay_snapshot', '--valid-on', '2026-10-07']);
    const [ann] = out.split('\n').map((line) => JSON.parse(line || '{}'));
    return [ann.annual, ann.annualFte, ann.nulls.annualFte];
  };
  expect(await snapshot()).toEqual(['82000.1', null, 'pay-basis-not-answered']);
  const { code, out } = await cli(['settings', '--pay-basis', 'full_time']);
  expect([code, out]).toEqual([
    0,
    'Pay basis  full_time: HiBob holds the pay of full-time work, whatever people work\n',
  ]);
  expect(await snapshot()).toEqual(['82000.1', '82000.1', undefined]);
});

it('export: Parquet is read back before it takes its place, and is no text for a terminal', async () => {
  const { code, out } = await cli(['export', '--format', 'parquet', '--table', 'base_pay', '--out', 'pay', '--quiet']);
  expect([code, out]).toEqual([0, `${join(cwd, 'pay', 'base_pay.parquet')}\n`]);
  expect(
    readFileSync(join(cwd, 'pay', 'base_pay.parquet'))
      .subarray(0, 4)
      .toString(),
  ).toBe('PAR1');
  expect((await cli(['export', '--format', 'parquet', '--table', 'job'])).code).toBe(2);
});

it('export: a folder that is a file, exit 1', async () => {
  const { code, err } = await cli(['export', '--out', 'hibob.json', '--quiet']);
  expect(code).toBe(1);
  expect(err.replaceAll(/\s+/g, ' ')).toContain('cannot be written: its folder is a file. Choose another folder');
});

it('export of a connection that was never synced, exit 2', async () => {
  const { code, err } = await cli(['export', '--table', 'job', '--connection', 'other']);
  expect([code, err]).toEqual([
    2,
    '✗ There is no connection named "other" in this data folder.\n  Sync it first, or look at the names with GET /v1/connections.\n',
  ]);
});

it('sync stops when too many people are missing, exit 5, and changes nothing', async () => {
  const before = await cli(['export', '--table', 'employee']);
  hibob.hide('3980342332732998001');
  const { code, out } = await cli(['sync', ...given, '--max-missing', '0', '--max-missing-percent', '10']);
  hibob.hide(null);
  expect(out).toMatch(/^✗ Stopped by the guard: 1 of 2 people seen last time are missing/);
  expect(code).toBe(5);
  expect(await cli(['export', '--table', 'employee'])).toEqual(before);
});

it('sync does not start when the token is refused, exit 3', async () => {
  hibob.turn('refusing');
  const { code, out } = await cli(['sync', ...given, '--json']);
  hibob.turn('well');
  expect(code).toBe(3);
  expect(JSON.parse(out)).toMatchObject({
    outcome: 'refused',
    check: { verdict: 'refused', findings: [{ code: 'credential.rejected', severity: 'blocking' }] },
  });
});

it('a web page instead of HiBob, exit 4', async () => {
  hibob.turn('html');
  const { code, err } = await cli(['check', ...given, '--quiet']);
  hibob.turn('well');
  expect(code).toBe(4);
  expect(err).toMatch(/^✗ What answered at http:\/\/127\.0\.0\.1:\d+ does not speak HiBob’s API/);
});

it('nobody at the base URL, exit 4, without stack trace', async () => {
  const { code, out } = await cli(['discover', ...given, '--base-url', 'http://127.0.0.1:9', '--json']);
  expect(code).toBe(4);
  expect(JSON.parse(out).error).toMatchObject({ code: 'hibob-unreachable' });
});

it('discover finds a field by its label, whatever the case', async () => {
  const { code, out } = await cli(['discover', 'Benefits ELIGIBLE', ...given]);
  expect([code, out]).toEqual([
    0,
    [
      'benefits eligible (custom field)',
      '   Category  Benefits (Custom), a category your company made.',
      '   Tick      Benefits (Custom): View.',
      '             Edit is unknown: tick it if HiBob shows the field as dots on a',
      '             profile. check-field settles it.',
      '   Id        custom.category_1.field_2',
      '   Share it  hibob-connector select custom.category_1.field_2',
      '',
      'When the boxes are ticked: hibob-connector check-field ID asks HiBob for this',
      'one field, with one request.',
      '',
    ].join('\n'),
  ]);
});

it('discover as JSON names category, type, list, what to tick and whether it is custom', async () => {
  const { out } = await cli(['discover', 'benefits eligible', ...given, '--json']);
  expect(JSON.parse(out)).toEqual({
    text: 'benefits eligible',
    source: 'HiBob, asked now',
    fields: [
      {
        id: 'custom.category_1.field_2',
        label: 'benefits eligible',
        category: 'Benefits (Custom)',
        categoryId: 'category_1',
        type: 'text',
        list: null,
        custom: true,
        categoryKind: 'custom',
        tick: ['view'],
        edit: 'unknown',
        targets: [],
      },
    ],
  });
});

it('discover of what is not there says so', async () => {
  expect((await cli(['discover', 'shoe size', ...given])).out).toBe(
    'No field’s label, id or category comes near "shoe size".\n',
  );
});

it('progress on a terminal is one line that goes away', async () => {
  const { err } = await cli(['check', ...given], true);
  expect(err.startsWith('\r\u001b[2KChecking: Fields of the company …\r\u001b[2K')).toBe(true);
  expect(err.endsWith('\r\u001b[2K')).toBe(true);
  expect(err).not.toContain('\n');
});
