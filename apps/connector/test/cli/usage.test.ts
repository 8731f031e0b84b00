import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { recordingIo } from '../recording-io.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'connector-usage-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const user = { HIBOB_SERVICE_USER_ID: 'SERVICE-17', HIBOB_SERVICE_USER_TOKEN: 'secret-word' };

/** Runs with --json and gives the exit code and what went wrong. */
async function refusal(argv: readonly string[], environment: Record<string, string> = user) {
  const { io, out } = recordingIo({ cwd, environment });
  const code = await run([...argv, '--json'], io);
  return { code, ...JSON.parse(out()).error };
}

describe('credentials', () => {
  it('are asked for by name when there are none, before anything is made', async () => {
    expect(await refusal(['check'], {})).toEqual({
      code: 'credentials-missing',
      message: 'There are no credentials for HiBob.',
      fix: 'Set HIBOB_SERVICE_USER_ID and HIBOB_SERVICE_USER_TOKEN, or give a file with --credentials FILE: {"serviceUserId": "SERVICE-…", "token": "…"}.',
    });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it.each([
    ['HIBOB_SERVICE_USER_TOKEN is not set.', { HIBOB_SERVICE_USER_ID: 'SERVICE-17' }],
    ['HIBOB_SERVICE_USER_ID is not set.', { HIBOB_SERVICE_USER_TOKEN: 'secret-word', HIBOB_SERVICE_USER_ID: '  ' }],
  ])('with half of them given say: %s', async (message, environment) => {
    expect((await refusal(['check'], environment)).message).toBe(message);
  });

  it.each([
    ['The service user id and the token are swapped.', 'secret-word', 'SERVICE-17'],
    ['The service user id and the token are joined in one text.', 'SERVICE-17:secret-word', 'secret-word'],
    ['The service user id and the token are joined in one text.', 'SERVICE-17', 'SERVICE-17:secret-word'],
    ['The service user id stands in the place of the token too.', 'SERVICE-17', 'SERVICE-17'],
    ['There is a blank or a line break inside the token.', 'SERVICE-17', 'secret- word'],
    ['The id is an e-mail address, not that of a service user.', 'admin@company.example', 'secret-word'],
  ])('that are mistaken are recognised without asking HiBob: %s', async (message, id, token) => {
    const environment = { HIBOB_SERVICE_USER_ID: id, HIBOB_SERVICE_USER_TOKEN: token };
    const { io, out, err } = recordingIo({ cwd, environment });
    expect(await run(['sync'], io)).toBe(2);
    expect(err().split('\n')[0]).toBe(`✗ ${message}`);
    expect(`${out()}${err()}`).not.toContain('secret-');
  });

  it.each([
    ['--token', 'secret-word'],
    ['--token=secret-word'],
    ['--password', 'secret-word'],
    ['SERVICE-17:secret-word'],
  ])('are refused as an argument and not repeated: %s', async (...argument) => {
    const { io, out, err } = recordingIo({ cwd });
    expect(await run(['check', ...argument], io)).toBe(2);
    expect(out()).toBe('');
    expect(err()).toBe(
      '✗ A token is not taken as an argument: other users of this machine can read\narguments.\n' +
        '  Set HIBOB_SERVICE_USER_TOKEN, or give a file with --credentials FILE. If the\n  token was real, reset it in HiBob.\n',
    );
  });

  it.each([
    ['The credentials file absent.json does not exist.', 'absent.json', null],
    ['The credentials file broken.json is not JSON.', 'broken.json', '{"token": secret-word'],
    [
      'The credentials file half.json is not as expected: token: Invalid input: expected string, received undefined.',
      'half.json',
      '{"serviceUserId": "SERVICE-17"}',
    ],
    [
      'The credentials file typo.json is not as expected: Unrecognized key: "tokn".',
      'typo.json',
      '{"serviceUserId": "SERVICE-17", "token": "x", "tokn": "secret-word"}',
    ],
  ])('from a file that will not do: %s', async (message, name, content) => {
    if (content !== null) writeFileSync(join(cwd, name), content);
    expect((await refusal(['check', '--credentials', name], {})).message).toBe(message);
  });
});

describe('the selection', () => {
  it.each([
    [
      ['--without', 'gender,birthdate'],
      '"birthdate" cannot be left out.',
      'What can be left out: names, employment, variablePay, jobCatalog, equity, gender, birthDate, ageBand, and single fields of Read Employees (hibob-connector read-employees).',
    ],
    [
      ['--without', 'basePay'],
      '"basePay" cannot be left out.',
      'What can be left out: names, employment, variablePay, jobCatalog, equity, gender, birthDate, ageBand, and single fields of Read Employees (hibob-connector read-employees).',
    ],
    [
      ['--map', 'salary=work.title'],
      '"salary" cannot be mapped to another field.',
      'What can be mapped: employeeNumber, title, team, location, level, jobProfile, jobFamily, gender, birthDate.',
    ],
    [
      ['--map', 'gender'],
      'A --map is not TARGET=FIELD.',
      'For example: --map gender=home.custom.field_1712345678901. Find field ids with discover.',
    ],
    [
      ['--without', 'gender', '--map', 'gender=work.title'],
      '"gender" is both left out and mapped to a field.',
      'Decide for one of the two.',
    ],
    [
      ['--everything', '--anonymous'],
      'The selection is given twice.',
      'Use either --selection FILE, or --everything, or --without, --anonymous, --map and --field.',
    ],
  ])('%j is refused', async (argv, message, fix) => {
    expect(await refusal(['check', ...argv])).toEqual({ code: 'usage', message, fix });
  });
});

describe('other mistakes', () => {
  it.each([
    [['chek'], "Unknown command 'chek' (Did you mean check?)"],
    [['check', 'now'], "Too many arguments for 'check'. Expected 0 arguments but got 1."],
    [
      ['export', '--format', 'xml'],
      "Option '--format <format>' argument 'xml' is invalid. Allowed choices are jsonl, csv, parquet.",
    ],
    [['export', '--table', 'salaries', '--out', 'x'], 'There is no such table.'],
    [['export'], 'Standard output takes one table.'],
    [['serve', '--port', 'http'], 'The port is not a number from 0 to 65535.'],
    [['sync', '--max-missing', 'few'], 'The limits of the guard are not numbers it can use.'],
    [['check', '--base-url', 'hibob'], 'The base URL is not a web address.'],
    [
      ['check', '--base-url', 'http://api.hibob.com'],
      'The base URL of HiBob begins with http://, which would send the token in the clear.',
    ],
    [['check', '--connection', 'a/b'], 'This is not a name for a connection.'],
  ])('%j: %s', async (argv, message) => {
    expect((await refusal(argv)).message).toBe(message);
  });

  it.each([
    ['DATABASE_URL', 'mysql://x', 'DATABASE_URL is not a URL such as postgres://user:password@host:5432/database.'],
    ['HTTPS_PROXY', 'proxy:3128', 'HTTPS_PROXY is not a URL such as http://proxy.example.com:3128.'],
    ['HIBOB_BASE_URL', 'api.hibob.com', 'HIBOB_BASE_URL is not a URL such as https://api.hibob.com.'],
    ['HIBOB_CONNECTOR_API_KEY', 'short', 'HIBOB_CONNECTOR_API_KEY is too short: a key has at least 16 characters.'],
    ['HIBOB_CA_FILE', 'absent.pem', expect.stringMatching(/absent\.pem cannot be read or holds no certificate\.$/)],
    [
      'NODE_EXTRA_CA_CERTS',
      'absent.pem',
      expect.stringMatching(/absent\.pem cannot be read or holds no certificate\.$/),
    ],
  ])('a bad %s stops the start', async (name, value, message) => {
    expect(await refusal(['check'], { ...user, [name]: value })).toEqual({
      code: 'usage',
      message,
      fix: expect.stringMatching(/leave it unset\.$/),
    });
  });

  it('exit with 2 in words, on stderr only', async () => {
    const { io, out, err } = recordingIo({ cwd });
    expect(await run(['chek'], io)).toBe(2);
    expect([out(), err()]).toEqual([
      '',
      "✗ Unknown command 'chek' (Did you mean check?)\n  See hibob-connector --help, or --help behind a command.\n",
    ]);
  });
});

describe('help', () => {
  it.each([[[]], [['--help']], [['check', '--help']], [['serve', '--help']]])(
    '%j fits into 80 columns',
    async (argv) => {
      const { io, out } = recordingIo({ cwd });
      expect(await run(argv, io)).toBe(0);
      expect(out()).toMatch(/^Usage: hibob-connector/);
      expect(
        out()
          .split('\n')
          .filter((line) => line.length > 80),
      ).toEqual([]);
    },
  );

  it('names the exit codes', async () => {
    const { io, out } = recordingIo({ cwd });
    await run(['--help'], io);
    expect(out()).toContain('  5  the sync was stopped by the guard and changed nothing\n');
  });
});
