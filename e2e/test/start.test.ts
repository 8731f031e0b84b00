import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'hibob-start-'));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

function start(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [tsx, 'scripts/start.ts', ...args], { cwd: root });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

/** Programs of their own, which take their time on a busy machine. */
describe('npm start', { timeout: 180_000 }, () => {
  it('checks and syncs the complete company, then explains the broken one, and ends with 0', async () => {
    const options = ['--once', '--simulator-port', '0', '--connector-port', '0', '--employees', '60', '--data', data];
    const { code, out, err } = await start(...options);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('sees 60 people, 52 active and 8 inactive\n✓ Ready: every selected field can be read.');
    expect(out).toContain('People  hired 1 · active 49 · leave 2 · garden leave 1 · terminated 7');
    expect(out).toContain('1. The ‘Home’ permission is missing  [blocking]');
    expect(out).toContain('4. Home: tick “View selected employees’ Home sections”.');
    expect(out).toContain('Read Employees is the choice of what you share: hibob-connector read-employees');
    const tooLong = out.split('\n').filter((line) => line.length > 80 && !line.includes('http'));
    expect(tooLong).toEqual([]);
  });

  it('starts again with fewer people in the same folder, and syncs them', async () => {
    const options = ['--once', '--simulator-port', '0', '--connector-port', '0', '--employees', '30', '--data', data];
    const { code, out, err } = await start(...options);
    expect([code, err]).toEqual([0, '']);
    // 4 of the 30 who are not there any more are known to have left; some of the others have another manager or team now.
    expect(out).toContain('✓ Synced 30 people');
    expect(out).toContain('\nemployee                0         12         18         30\n');
  });

  it.each<[string, string[], number, string]>([
    ['a mistyped option', ['--onse'], 2, "Unknown option '--onse'"],
    ['a number that is none', ['--employees', 'many'], 2, '--employees takes a whole number up to 100000, not many.'],
  ])('answers %s with one sentence', async (_, args, code, sentence) => {
    const answered = await start(...args);
    expect([answered.code, answered.out, answered.err.split('\n').length]).toEqual([code, '', 2]);
    expect(answered.err).toContain(sentence);
  });

  it('answers a busy port with one sentence that says what to do', async () => {
    const busy = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => busy.once('listening', resolve));
    const address = busy.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const simulator = await start('--once', '--simulator-port', String(port));
    const taken = ['--once', '--simulator-port', '0', '--connector-port', String(port), '--data', data];
    const connector = await start(...taken);
    busy.close();
    expect([simulator, connector]).toEqual([
      {
        code: 1,
        out: '',
        err: `Port ${port} is in use. Stop the program that has it, or choose another: npm start -- --simulator-port 0\n`,
      },
      {
        code: 1,
        out: '',
        err: `Port ${port} is in use by another program. Choose another: npm start -- --connector-port 0\n`,
      },
    ]);
  });
});
