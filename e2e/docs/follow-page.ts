import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { ShellBlock } from './blocks.ts';

/** What a page asks for and did not come about, with the line to look at. */
export interface Broken {
  readonly line: number;
  readonly said: string;
}

/** A port as a page names it. */
const portNamed = /(?:--port[ =]|PORT=|(?:127\.0\.0\.1|localhost):)(\d{4,5})\b/g;
/** Where the programs listen unless they are told; the pages need not name these. */
const usualPorts = ['4010', '4020'];

/** How long a block may take that is not in the background. */
const patienceMs = 90_000;

/** Variables that a block sets are there in the next one, as in the reader's shell. */
const variables = 'set -a; [ -f .variables ] && . ./.variables\n';

/**
 * Does what a page says, block after block, in one shell whose variables stay. Answers the first block that did not do as it
 * promised, or null.
 */
export async function followPage(blocks: readonly ShellBlock[], folder: string): Promise<Broken | null> {
  const swap = await freePortsFor(blocks);
  const background: ChildProcess[] = [];
  const environment = {
    PATH: `${folder}/node_modules/.bin:${process.env.PATH}`,
    HOME: folder,
    CI: '1',
    NO_COLOR: '1',
    npm_config_loglevel: 'silent',
  };
  const start = (text: string) =>
    spawn('bash', ['-c', text], { cwd: folder, env: environment, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  try {
    for (const { line, text, how } of blocks) {
      const swapped = text.replace(/\b\d{4,5}\b/g, (number) => swap.get(number) ?? number);
      if (how.kind === 'unclear') return { line, said: `The fence says “${how.info}”, which nobody understands.` };
      if (how.kind === 'not-run') continue;
      if (how.kind === 'background') {
        const child = start(`${variables}${swapped}`);
        background.push(child);
        const failed = await untilReady(child);
        if (failed !== null) return { line, said: failed };
        continue;
      }
      const child = start(
        `${variables}set -eo pipefail\ntrap 'code=$?; export -p > .variables; exit $code' EXIT\n${swapped}`,
      );
      const { code, output } = await ended(child);
      if (code === null) return { line, said: `It did not end within ${patienceMs / 1000} s:\n${output.slice(-1500)}` };
      if (code !== how.exitCode)
        return { line, said: `It ended with ${code}, not ${how.exitCode}:\n${output.slice(-1500)}` };
    }
    return null;
  } finally {
    for (const child of background) if (child.pid !== undefined) await stopped(child, child.pid);
  }
}

async function stopped(child: ChildProcess, pid: number): Promise<void> {
  if (child.exitCode !== null) return;
  const closed = once(child, 'close');
  process.kill(-pid, 'SIGTERM');
  await closed;
}

/** Until it says where it listens; what it said where it ended instead. */
function untilReady(child: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (data) => {
        said += String(data);
        if (/https?:\/\/(127\.0\.0\.1|localhost):\d+/.test(said)) resolve(null);
      });
    }
    child.once('close', (code) => resolve(`It ended with ${code} instead of serving:\n${said.slice(-1500)}`));
  });
}

async function ended(child: ChildProcess): Promise<{ readonly code: number | null; readonly output: string }> {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => (output += String(data)));
  const patience = setTimeout(() => process.kill(-(child.pid ?? 0), 'SIGKILL'), patienceMs);
  const [code] = await once(child, 'close');
  clearTimeout(patience);
  return { code, output };
}

/** Every port of a page gets a free one while the page is tried. */
async function freePortsFor(blocks: readonly ShellBlock[]): Promise<ReadonlyMap<string, string>> {
  const named = blocks.flatMap(({ text }) => [...text.matchAll(portNamed)].map(([, port = '']) => port));
  const ports = [...new Set([...usualPorts, ...named])];
  const found = new Map<string, string>();
  const held = ports.map(() => createServer());
  for (const [index, server] of held.entries()) {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address === 'object' && address) found.set(ports[index] ?? '', String(address.port));
  }
  for (const server of held) server.close();
  return found;
}
