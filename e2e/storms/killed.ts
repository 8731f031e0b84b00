import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from 'hibob-connector';
import { createSimulator, listen } from 'hibob-simulator';
import { diceOf } from './dice.ts';
import { judgedRows, scope } from './judged-rows.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Killed {
  readonly deaths: number;
  readonly differences: readonly string[];
}

/**
 * A sync in a process of its own that is ended with SIGKILL wherever it happens to be, so many times; then one that may end. The data
 * folder is on disk, and what is in it is judged. `withinMs`: a kill comes up to so long after a line of progress.
 */
export async function killed(seed: number, employees: number, kills: number, withinMs = 0): Promise<Killed> {
  const dice = diceOf(seed);
  const simulator = await listen(createSimulator({ rateLimits: 'off' }), { port: 0, host: '127.0.0.1' });
  const folder = mkdtempSync(join(tmpdir(), 'killed-'));
  try {
    const made = await call(simulator.url, '/companies', { scenario: 'all-rights', employees, seed });
    const { id, serviceUsers } = made as { id: string; serviceUsers: readonly { id: string; token: string }[] };
    const { id: serviceUserId = '', token = '' } = serviceUsers[0] ?? {};
    writeFileSync(join(folder, 'hibob.json'), JSON.stringify({ serviceUserId, token, baseUrl: simulator.url }));
    let deaths = 0;
    // About as many lines as a sync of so many people writes.
    const lines = 20 + Math.floor(employees / 15);
    for (let at = 0; at < kills; at++) {
      const killAt = { lines: dice.between(1, lines), laterMs: dice.between(0, withinMs) };
      if ((await sync(folder, killAt)) === null) deaths += 1;
    }
    const code = await sync(folder, null);
    if (code !== 0) return { deaths, differences: [`the last sync ended with ${code}`] };
    return { deaths, differences: await judged(folder, simulator.url, id, serviceUserId) };
  } finally {
    await simulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface KillAt {
  /** Of progress. */
  readonly lines: number;
  readonly laterMs: number;
}

/** Ends with the process's exit code, or null if it was killed. */
async function sync(folder: string, killAt: KillAt | null): Promise<number | null> {
  const given = ['--credentials', join(folder, 'hibob.json'), '--data', join(folder, 'data')];
  const child = spawn(process.execPath, ['--import', 'tsx', 'apps/connector/src/main.ts', 'sync', ...given], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (killAt !== null) killAfter(child, killAt);
  else child.stderr?.resume();
  const [code] = await once(child, 'close');
  return code;
}

function killAfter(child: ChildProcess, { lines, laterMs }: KillAt): void {
  let seen = 0;
  child.stderr?.on('data', (chunk: Buffer) => {
    seen += chunk.toString().split('\n').length - 1;
    if (seen < lines) return;
    if (laterMs === 0) child.kill('SIGKILL');
    else setTimeout(() => child.kill('SIGKILL'), laterMs);
  });
}

async function judged(folder: string, url: string, companyId: string, serviceUser: string): Promise<readonly string[]> {
  const note = { command: 'judge', at: '2026-11-02T12:00:00.000Z' };
  const opened = await openStore({ dataDir: join(folder, 'data'), note });
  if (opened.kind !== 'opened') return [`the data folder cannot be opened: ${opened.kind}`];
  const connection = await opened.store.connection('default');
  const rows = await judgedRows(opened.store, connection?.id ?? '');
  await opened.store.close();
  const { classes } = (await call(url, `/companies/${companyId}/judge`, { serviceUser, rows, scope, limit: 3 })) as {
    classes: readonly { count: number; sentence: string; listed: readonly unknown[] }[];
  };
  return classes.filter(({ count }) => count > 0).map((one) => `${one.sentence} ${JSON.stringify(one.listed)}`);
}

async function call(url: string, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${url}/_sim/v1${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
