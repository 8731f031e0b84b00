import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holderOf, type Lock, takeLock } from '../../src/store/lock.ts';

const note = { command: 'sync', at: '2026-10-07T08:00:00.000Z' };

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'connector-lock-'));
  path = join(folder, 'lock.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function take(): Lock {
  const taking = takeLock(path, note);
  if (taking.kind !== 'taken') throw new Error('held');
  return taking.lock;
}

function leaveLock(pid: number, host = hostname()): void {
  const holder = { nonce: 'n', pid, host, command: 'sync', since: note.at, url: null, apiKey: null };
  writeFileSync(path, JSON.stringify(holder));
}

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

it('says who holds the lock', () => {
  const lock = take();
  expect(takeLock(path, { command: 'check', at: '2026-10-08T08:00:00.000Z' })).toEqual({
    kind: 'held',
    holder: {
      nonce: expect.any(String),
      pid: process.pid,
      host: hostname(),
      command: 'sync',
      since: '2026-10-07T08:00:00.000Z',
      url: null,
      apiKey: null,
    },
  });
  lock.release();
});

it('is free again after its release, and leaves nothing behind', () => {
  take().release();
  expect([holderOf(path), readdirSync(folder)]).toEqual([null, []]);
  take().release();
});

it('announces a server to other processes of this user only', () => {
  const lock = take();
  lock.announce('http://127.0.0.1:4020', 'a-key');
  expect([holderOf(path)?.url, holderOf(path)?.apiKey]).toEqual(['http://127.0.0.1:4020', 'a-key']);
  if (process.platform !== 'win32') expect((statSync(path).mode & 0o777).toString(8)).toBe('600');
  lock.release();
});

it('takes over the lock of a process that died', () => {
  leaveLock(deadPid());
  const lock = take();
  expect(holderOf(path)?.pid).toBe(process.pid);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
});

it('takes over from a predecessor with the same process id, as in a container', () => {
  leaveLock(process.pid);
  take().release();
});

it('takes over a file that no connector wrote whole', () => {
  writeFileSync(path, '{"pid":');
  take().release();
});

it('takes over although the one who wanted to take over died as well', () => {
  leaveLock(deadPid());
  writeFileSync(`${path}.takeover`, readFileSync(path));
  take().release();
  expect(readdirSync(folder)).toEqual([]);
});

it('leaves the lock of another machine alone, whose processes cannot be asked', () => {
  leaveLock(deadPid(), 'another-machine');
  expect(takeLock(path, note)).toMatchObject({ kind: 'held', holder: { host: 'another-machine' } });
});

it('does not release a lock that is somebody else’s by now', () => {
  const lock = take();
  leaveLock(process.ppid);
  lock.release();
  expect(holderOf(path)?.pid).toBe(process.ppid);
});

it('lets exactly one of several processes take over a dead one’s lock', { timeout: 60_000 }, async () => {
  const pid = deadPid();
  const contenders = await Promise.all(Array.from({ length: 4 }, startContender));
  for (let round = 0; round < 40; round++) {
    path = join(folder, `lock-${round}`);
    leaveLock(pid);
    const said = await Promise.all(contenders.map((contender) => contender.tries(path)));
    expect([round, ...said.sort()]).toEqual([round, 'held', 'held', 'held', 'taken']);
  }
  for (const { child } of contenders) child.kill();
});

/** A process that tries for each lock it is told, says what came of it and keeps what it got. */
async function startContender() {
  const contender = fileURLToPath(new URL('./lock-contender.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', contender], { stdio: ['pipe', 'pipe', 'inherit'] });
  const says = () =>
    new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data).trim())));
  await says();
  const tries = (lock: string) => {
    const said = says();
    child.stdin.write(`${lock}\n`);
    return said;
  };
  return { child, tries };
}
