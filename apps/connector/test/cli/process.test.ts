import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { environmentRows } from '../../src/env.ts';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));
const tsx = import.meta.resolve('tsx');

let cwd: string;
beforeEach(() => {
  for (const [names] of environmentRows) for (const name of names.split(', ')) vi.stubEnv(name, undefined);
  cwd = mkdtempSync(join(tmpdir(), 'connector-process-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(cwd, { recursive: true, force: true });
});

/** The real program in a process of its own, without the credentials of whoever runs the tests. */
function start(argv: readonly string[]) {
  const child = spawn(process.execPath, ['--import', tsx, main, ...argv], { cwd });
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => {
    out += piece;
  });
  child.stderr.on('data', (piece) => {
    err += piece;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  );
  const spoke = Promise.race([ended, new Promise((resolve) => child.stdout.once('data', resolve))]);
  return { child, spoke, ended };
}

it('tells the shell by its exit code, in words and without a stack trace', { timeout: 60_000 }, async () => {
  expect(await start(['check']).ended).toEqual({
    code: 2,
    out: '',
    err:
      '✗ There are no credentials for HiBob.\n' +
      '  Set HIBOB_SERVICE_USER_ID and HIBOB_SERVICE_USER_TOKEN, or give a file with\n' +
      '  --credentials FILE: {"serviceUserId": "SERVICE-…", "token": "…"}.\n',
  });
});

it('serves until it is asked to stop, and says meanwhile who has the data folder', { timeout: 120_000 }, async () => {
  const server = start(['serve', '--port', '0', '--data', 'data', '--no-schedule']);
  await server.spoke;
  expect(readdirSync(join(cwd, 'data')).sort()).toEqual(['keys', 'lock.json', 'postgres']);

  const second = await start(['serve', '--port', '0', '--data', 'data', '--json']).ended;
  expect([second.code, JSON.parse(second.out).error.code]).toEqual([1, 'data-folder-held']);
  expect(JSON.parse(second.out).error.message).toContain(`(process ${server.child.pid} on `);

  server.child.kill('SIGTERM');
  const { code, out, err } = await server.ended;
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(
    /^Connector on http:\/\/127\.0\.0\.1:\d+\nAPI key [\w-]{32} \(for this run; set HIBOB_CONNECTOR_API_KEY to keep one\)\nStop with Ctrl-C\.\n$/,
  );
  expect(readdirSync(join(cwd, 'data'))).toEqual(['keys', 'postgres']);
});
