import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** The core of the servers; the load comes from another. Elsewhere than on Linux, or on one core, nothing is pinned. */
const serverCore = '0';
const loadCore = '1';
export const pinning = process.platform === 'linux' && availableParallelism() > 1 && hasTaskset();

/** Binds this process and all its threads to the core of the load. */
export function pinLoad(): void {
  if (pinning) execFileSync('taskset', ['-a', '-c', '-p', loadCore, String(process.pid)], { stdio: 'ignore' });
}

export function onServerCore(command: readonly string[]): readonly string[] {
  return pinning ? ['taskset', '-c', serverCore, ...command] : command;
}

export interface Usage {
  readonly cpuMs: number;
  readonly rssMb: number;
}

/** A server in a process of its own, on its core. */
export interface PinnedServer {
  /** What it said when it was ready. */
  readonly hello: unknown;
  readonly usage: () => Promise<Usage>;
  readonly load: (file: string) => Promise<void>;
  readonly order: (message: object) => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

export async function startServer(program: string, args: readonly string[] = []): Promise<PinnedServer> {
  const [file = process.execPath, ...rest] = onServerCore([process.execPath, program, ...args]);
  const child = spawn(file, rest, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exit = once(child, 'exit');
  const gone = exit.then(([code]) => {
    throw new Error(`${program} ended with ${code}`);
  });
  gone.catch(() => {});
  const answer = async () => ((await Promise.race([once(child, 'message'), gone])) as unknown[])[0];
  const hello = await answer();
  // One order at a time, so that answers are not mixed up.
  let last: Promise<unknown> = Promise.resolve();
  const order = (message: object) => {
    const ordered = last.then(() => {
      const answered = answer();
      child.send(message);
      return answered as Promise<Usage>;
    });
    last = ordered.catch(() => {});
    return ordered;
  };
  return {
    hello,
    usage: () => order({ do: 'usage' }),
    order,
    load: async (path) => {
      await order({ do: 'load', file: path });
    },
    stop: async () => {
      child.send({ do: 'stop' });
      await exit;
    },
  };
}

function hasTaskset(): boolean {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
