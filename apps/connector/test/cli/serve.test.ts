import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { servingShape } from '../../src/work-schemas.ts';
import { recordingIo } from '../recording-io.ts';
import { type SmallHiBob, startSmallHiBob } from '../small-hibob.ts';

const apiKey = 'a-key-of-some-length';

let cwd: string;
let hibob: SmallHiBob;
let environment: Record<string, string>;
beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'connector-serve-'));
  hibob = await startSmallHiBob();
  environment = {
    HIBOB_SERVICE_USER_ID: 'SERVICE-17',
    HIBOB_SERVICE_USER_TOKEN: 'secret-word',
    HIBOB_BASE_URL: hibob.url,
  };
});
afterAll(async () => {
  await hibob.close();
  rmSync(cwd, { recursive: true, force: true });
});

async function cli(argv: readonly string[], over: Record<string, string> = environment) {
  const { io, out, err } = recordingIo({ cwd, environment: over });
  const code = await run(argv, io);
  return { code, out: out(), err: err() };
}

/** Starts `serve` and waits for its line of JSON. */
async function serve(over: Record<string, string>) {
  let ready = (_: string) => {};
  const line = new Promise<string>((resolve) => {
    ready = resolve;
  });
  const recording = recordingIo({ cwd, environment: over });
  const stdout = { ...recording.io.stdout, write: async (text: string) => ready(text) };
  const ended = run(['serve', '--port', '0', '--json', '--no-schedule'], { ...recording.io, stdout });
  const first = await Promise.race([line, ended.then(() => recording.err())]);
  return { ...servingShape.parse(JSON.parse(first)), stop: recording.stop, ended };
}

const selection = ['--without', 'gender,birthDate,equity'];

it('check, sync and export say the same beside a running server as without it', { timeout: 120_000 }, async () => {
  const commands = [
    ['check', ...selection],
    ['check', '--json'],
    ['sync', '--json'],
    ['export', '--table', 'job', '--format', 'csv'],
    ['export', '--table', 'job', '--connection', 'other', '--json'],
    ['sync', '--max-missing', '3.5', '--json'],
  ];
  // So that the second round finds what the first one stored.
  await cli(['sync', ...selection]);
  const alone = [];
  for (const argv of commands) alone.push(await cli(argv));

  const server = await serve({ ...environment, HIBOB_CONNECTOR_API_KEY: apiKey });
  const beside = [];
  for (const argv of commands) beside.push(await cli(argv));
  expect(beside).toEqual(alone);
  expect(beside.map(({ code }) => code)).toEqual([0, 0, 0, 0, 2, 2]);

  const withoutCredentials = await cli(['check', '--quiet'], {});
  expect([withoutCredentials.code, withoutCredentials.err]).toEqual([0, '']);

  const second = await cli(['serve', '--port', '0', '--json']);
  expect([second.code, JSON.parse(second.out).error.code]).toEqual([1, 'data-folder-held']);
  expect(JSON.parse(second.out).error.message).toContain(
    `is in use by \`serve\` at ${server.url} (process ${process.pid} `,
  );

  server.stop();
  expect(await server.ended).toBe(0);
  expect(readdirSync(join(cwd, '.hibob', 'data'))).toEqual(['keys', 'postgres']);
});

it('shows a key it made up, and answers to it', { timeout: 60_000 }, async () => {
  const server = await serve({});
  expect(server.apiKey).toMatch(/^[\w-]{32}$/);
  const headers = { authorization: `Bearer ${server.apiKey}` };
  const answer = await fetch(`${server.url}/v1/connections`, { headers });
  const { connections } = (await answer.json()) as { connections: { name: string; hasToken: boolean }[] };
  expect(connections.map(({ name, hasToken }) => [name, hasToken])).toEqual([['default', true]]);
  server.stop();
  expect(await server.ended).toBe(0);
});

it('says in a sentence that the port is taken', { timeout: 60_000 }, async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const { code, err } = await cli(['serve', '--port', String(port)]);
  other.close();
  expect([code, err]).toEqual([
    1,
    `✗ Port ${port} is in use by another program.\n  Choose another with --port or --host.\n`,
  ]);
});
