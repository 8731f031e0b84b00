import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ConnectorProcess {
  readonly child: ChildProcess;
  /** The line of JSON by which it says that it is ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  /** The events of its log so far. */
  readonly log: readonly LogLine[];
  readonly setTime: (now: number) => void;
  /** SIGTERM; answers its exit code. */
  readonly end: () => Promise<number | null>;
  /** SIGKILL; answers when it is gone. */
  readonly kill: () => Promise<void>;
}

export interface LogLine {
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Starts `hibob-connector` with arguments, in a process of its own, and waits until it says that it is ready. */
export async function startConnector(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  now: number,
): Promise<ConnectorProcess> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...(PATH && { PATH }), ...(HOME && { HOME }), CLOCK_START: String(now), ...environment },
  });
  const closed = once(child, 'close').then(([code]) => code as number | null);
  const log: LogLine[] = [];
  const words: string[] = [];
  if (child.stdout === null || child.stderr === null) throw new Error('A process without output');
  createInterface(child.stderr).on('line', (line) => {
    if (line.startsWith('{')) log.push(JSON.parse(line));
    else words.push(line);
  });
  const first = once(createInterface(child.stdout), 'line').then(([line]) => String(line));
  const ready = await Promise.race([
    first,
    closed.then((code) => {
      throw new Error(`hibob-connector ${args.join(' ')} ended with ${code}: ${words.join('\n')}`);
    }),
  ]);
  const said = JSON.parse(ready);
  if ('error' in said) throw new Error(`hibob-connector ${args.join(' ')}: ${said.error.message}`);
  return {
    child,
    ready: said,
    log,
    setTime: (to) => {
      // One that was just killed need not know.
      if (child.connected) child.send({ now: to }, () => {});
    },
    end: () => {
      child.kill('SIGTERM');
      return closed;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await closed;
    },
  };
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = fileURLToPath(new URL('process.ts', import.meta.url));
