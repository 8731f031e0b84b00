import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readExplained } from '../src/cli/explained-options.ts';
import { readOptions } from '../src/cli/options.ts';
import { readPlainly } from '../src/cli/plain-options.ts';
import { authorized } from './simulation.ts';

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

/** What it reads on its standard input ends at once. */
function start(...args: readonly string[]) {
  const one = started(...args);
  one.child.stdin.end();
  return one;
}

function started(...args: readonly string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stdout, stderr }));
  return { child, ended, firstText: once(child.stdout, 'data').then(([text]) => String(text)) };
}

type Child = ReturnType<typeof started>['child'];

describe('hibob-simulator', () => {
  test('prints one JSON line when ready, serves, and ends with 0 on Ctrl-C', async () => {
    const { child, ended, firstText } = start('--port', '0', '--json', '--rate-limits', 'off', '--employees', '5');
    const line = await firstText;
    const { url, companies } = JSON.parse(line);
    expect(companies).toEqual([
      {
        id: 'guide-complete-1',
        scenario: 'guide-complete',
        serviceUsers: [{ id: expect.stringMatching(/^SERVICE-\d+$/), token: expect.any(String) }],
      },
    ]);
    const answer = await fetch(`${url}/v1/people/search`, {
      method: 'POST',
      headers: { ...authorized(companies[0].serviceUsers[0]), 'Content-Type': 'application/json' },
      body: '{"fields":["root.id"],"showInactive":true}',
    });
    expect([answer.status, JSON.parse(await answer.text()).employees.length]).toEqual([200, 5]);
    child.kill('SIGINT');
    expect(await ended).toEqual({ code: 0, stdout: line, stderr: '' });
  });

  test.each([
    ['its standard input ends', ({ stdin }: Child) => stdin.end()],
    ['it is told to, while somebody holds its standard input open', (child: Child) => child.kill('SIGTERM')],
  ])('with --until-stdin-ends it ends with 0 when %s', async (_when, end) => {
    const { child, ended, firstText } = started('--port', '0', '--json', '--employees', '5', '--until-stdin-ends');
    const line = await firstText;
    const { url } = JSON.parse(line);
    expect((await fetch(`${url}/_sim/v1/health`)).status).toBe(200);
    end(child);
    expect(await ended).toEqual({ code: 0, stdout: line, stderr: '' });
  });

  test('a busy port is one sentence on stderr and exit code 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const result = await start('--port', String(port), '--employees', '5').ended;
    other.close();
    expect(result).toEqual({
      code: 1,
      stdout: '',
      stderr: `hibob-simulator: Port ${port} on 127.0.0.1 is in use by another program: choose another with --port, or --port 0 for a free one.\n`,
    });
  });

  test('--faults that are neither a storm nor a file are one sentence, with exit code 2', async () => {
    expect(await start('--port', '0', '--faults', 'ruogh').ended).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'hibob-simulator: --faults ruogh is neither a storm (rough, slow, outage, throttled, garbled, stale, cut-off, short-cursors) nor a file that can be read.\n',
    });
  });

  test('--faults reads a file of rules, --now sets the clock, which goes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faults-'));
    const file = join(folder, 'faults.json');
    await writeFile(file, '{"rules":[{"nth":1,"effect":{"kind":"status","status":503}}]}');
    const { child, ended, firstText } = start(
      ...['--port', '0', '--json', '--employees', '5', '--now', '2026-12-31T23:59', '--faults', file],
    );
    const { url, companies } = JSON.parse(await firstText);
    const [{ id, serviceUsers }] = companies;
    const status = async () => (await fetch(`${url}/v1/profiles`, { headers: authorized(serviceUsers[0]) })).status;
    const clock = JSON.parse(await (await fetch(`${url}/_sim/v1/companies/${id}/clock`)).text());
    expect([await status(), await status(), clock]).toEqual([
      503,
      200,
      { now: expect.stringMatching(/^2026-12-31T23:59:/), today: '2026-12-31', frozen: false },
    ]);
    child.kill('SIGINT');
    expect((await ended).code).toBe(0);
    await rm(folder, { recursive: true });
  });

  test('an unknown scenario names the nearest, with exit code 2', async () => {
    expect(await start('--port', '0', '--scenario', 'guide-compleet').ended).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hibob-simulator: No scenario is called guide-compleet. Did you mean guide-complete?\n',
    });
  });
});

describe('options', () => {
  test('what is not said has a default', async () => {
    expect(await readOptions([])).toEqual({
      kind: 'run',
      options: {
        port: 4010,
        host: '127.0.0.1',
        scenario: ['guide-complete'],
        file: [],
        from: [],
        setup: 1,
        untilStdinEnds: false,
        watch: false,
        rateLimits: 'on',
        firewall: 'company',
        control: 'loopback',
        tls: { kind: 'off' },
        switch: {},
        frozen: false,
        scenarioCredentials: 'loopback',
        json: false,
      },
    });
  });

  test('everything can be said, scenarios and switches several times', async () => {
    const text =
      '--port 0 --host ::1 --scenario a --scenario b --file c.yaml --watch --employees 7 --seed 3 --rate-limits off --firewall ip --control any --webhooks any --tls --tls-ca-out ca.pem --switch cursorKey=cursor --switch body403=html --now 2027-01-01T09:15 --frozen --faults rough --scenario-credentials off --json';
    expect(await readOptions(text.split(' '))).toEqual({
      kind: 'run',
      options: {
        port: 0,
        host: '::1',
        scenario: ['a', 'b'],
        file: ['c.yaml'],
        from: [],
        setup: 1,
        untilStdinEnds: false,
        watch: true,
        employees: 7,
        seed: 3,
        rateLimits: 'off',
        firewall: 'ip',
        control: 'any',
        webhooks: 'any',
        tls: { kind: 'generated', caFile: 'ca.pem' },
        switch: { cursorKey: 'cursor', body403: 'html' },
        now: '2027-01-01T09:15',
        frozen: true,
        faults: 'rough',
        scenarioCredentials: 'off',
        json: true,
      },
    });
  });

  test('a certificate can be given', async () => {
    expect(await readOptions(['--tls-cert', 'cert.pem', '--tls-key', 'key.pem'])).toMatchObject({
      kind: 'run',
      options: { tls: { kind: 'given', certFile: 'cert.pem', keyFile: 'key.pem' } },
    });
  });

  test.each([
    [['--port', '99999'], 'A port is a number from 0 to 65535.'],
    [['--port', 'http'], 'A port is a number from 0 to 65535.'],
    [['--employees', '0'], 'It must be a whole number from 1 to 200000.'],
    [['--employees', '200001'], 'It must be a whole number from 1 to 200000.'],
    [['--seed', '4294967296'], 'It must be a whole number from 0 to 4294967295.'],
    [['--switch', 'cursorKey'], 'Write it as name=value.'],
    [['--now', 'noon'], 'Write it as 2026-11-02 or 2026-11-02T09:15.'],
    [['--rate-limits', 'maybe'], 'Allowed choices are on, off.'],
    [['--webhooks', 'everywhere'], 'Allowed choices are off, loopback, any.'],
    [['--tls-cert', 'cert.pem'], '--tls-cert and --tls-key belong together.'],
    [['--tls-key', 'key.pem'], '--tls-cert and --tls-key belong together.'],
    [['--tls', '--tls-cert', 'cert.pem', '--tls-key', 'key.pem'], 'Either --tls, which makes a certificate'],
    [['--watch'], '--watch belongs to --file.'],
    [['--tls-ca-out', 'ca.pem'], '--tls-ca-out belongs to --tls.'],
    [['--prot', '1'], '(Did you mean --port?)'],
    [['serve'], 'too many arguments'],
  ])('%j is a usage error in one line', async (args, says) => {
    const read = await readOptions(args);
    expect(read).toEqual({ kind: 'usage', message: expect.stringContaining(says) });
    expect(JSON.stringify(read)).not.toContain('\\n');
  });

  test('what is read without the library is what the library reads', () => {
    const words = fc.constantFrom(
      ...[
        '--port',
        '--scenario',
        '--switch',
        '--rate-limits',
        '--watch',
        '--json',
        '--tls',
        '--prot',
        '--help',
        '--',
        '-V',
      ],
      ...[
        '0',
        '4010',
        '99999',
        'a',
        'off',
        'cursorKey=cursor',
        '',
        '-1',
        '--port=7',
        '--port=',
        '--switch=a=b=c',
        '--json=1',
      ],
    );
    let plain = 0;
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (args) => {
        const read = readPlainly(args);
        if (read === null) return;
        plain += 1;
        expect({ kind: 'said', said: read }).toEqual(readExplained(args));
      }),
      { numRuns: 3_000, seed: 7 },
    );
    expect(plain).toBeGreaterThan(300);
  });

  test('--help shows examples, --version the version', async () => {
    expect(await readOptions(['--version'])).toEqual({ kind: 'show', text: '0.1.0\n' });
    expect(await readOptions(['--help'])).toEqual({
      kind: 'show',
      text: expect.stringContaining('Examples:\n  hibob-simulator\n'),
    });
  });
});
