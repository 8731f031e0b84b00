import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A long random test, cut into chunks that depend on nothing but the seed and their number. */
export interface Sweep<T> {
  readonly name: string;
  readonly title: string;
  /** Where the result stands below docs/generated; `sweep-<name>.md` unless said. */
  readonly page?: string;
  readonly runsPerChunk: number;
  readonly start: T;
  /** Adds what one chunk found to what was found before. */
  readonly chunk: (found: T, chunkSeed: number, runs: number, whole: Whole) => Promise<T>;
  /** What two parts of the whole found, as one; a sweep that says how may be run by several processes. */
  readonly joined?: (one: T, other: T) => T;
  /** The result as lines of a Markdown page, and whether it is good. */
  readonly result: (found: T) => { readonly lines: readonly string[]; readonly good: boolean };
}

/** Where in the whole a chunk begins, for a sweep that goes through a space in order. */
interface Whole {
  readonly seed: number;
  readonly from: number;
}

/**
 * `pnpm sweep:<name> -- --runs N --seed S`. What was done is kept after every chunk, so that the same command goes on where it was
 * stopped; the last result stands in docs/generated. `--so-far` writes it without going on; `--processes P` takes P chunks at a time,
 * where the sweep can.
 */
export async function runSweep<T>(sweep: Sweep<T>): Promise<void> {
  if (process.send !== undefined) {
    answerParent(sweep);
    return;
  }
  const args = process.argv.slice(2).filter((one) => one !== '--');
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'so-far': { type: 'boolean' },
      processes: { type: 'string', default: '1' },
    },
  });
  const runs = Number(values.runs ?? '10000');
  const seed = Number(values.seed);
  const processes = sweep.joined === undefined ? 1 : Number(values.processes);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
    process.stderr.write(`Two whole numbers are needed: pnpm sweep:${sweep.name} -- --runs 10000 --seed 1\n`);
    process.exit(2);
  }
  const state = join(root, '.hibob', 'sweeps', `${sweep.name}-${seed}-${runs}.json`);
  mkdirSync(dirname(state), { recursive: true });
  let { done, found } = savedIn<T>(state) ?? { done: 0, found: sweep.start };
  const took = (size: number, now: T) => {
    found = now;
    done += size;
    writeFileSync(`${state}.new`, JSON.stringify({ done, found }));
    renameSync(`${state}.new`, state);
    process.stderr.write(`${done} of ${runs}\n`);
  };
  const sizeAt = (from: number) => Math.min(sweep.runsPerChunk, runs - from);
  if (values['so-far'] !== true && sweep.joined !== undefined && processes > 1) {
    await inProcesses(sweep.joined, { seed, done, runs, processes, sizeAt, found: () => found, took });
  }
  while (done < runs && values['so-far'] !== true) {
    const size = sizeAt(done);
    took(size, await sweep.chunk(found, seed * 1_000_003 + done, size, { seed, from: done }));
  }
  const { lines, good } = sweep.result(found);
  const page = [
    `# ${sweep.title}`,
    '',
    `\`pnpm sweep:${sweep.name} -- --runs ${done} --seed ${seed}\``,
    '',
    ...lines,
    '',
  ];
  writeFileSync(join(root, 'docs', 'generated', sweep.page ?? `sweep-${sweep.name}.md`), page.join('\n'));
  if (done >= runs) rmSync(state);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = good ? 0 : 1;
}

interface Shared<T> extends Omit<Whole, 'from'> {
  readonly done: number;
  readonly runs: number;
  readonly processes: number;
  readonly sizeAt: (from: number) => number;
  readonly found: () => T;
  readonly took: (size: number, now: T) => void;
}

/** Chunks are taken by whoever is free, and joined in their order, so that what is kept is always a beginning of the whole. */
async function inProcesses<T>(joined: (one: T, other: T) => T, whole: Shared<T>): Promise<void> {
  const { seed, runs, processes, sizeAt, found, took } = whole;
  let [next, kept] = [whole.done, whole.done];
  const ready = new Map<number, T>();
  const work = async (child: ChildProcess) => {
    while (next < runs) {
      const from = next;
      next += sizeAt(from);
      child.send({ seed, from, runs: sizeAt(from) });
      const [part] = await Promise.race([once(child, 'message'), once(child, 'exit').then(ended)]);
      ready.set(from, part);
      for (let one = ready.get(kept); one !== undefined; one = ready.get(kept)) {
        ready.delete(kept);
        const size = sizeAt(kept);
        kept += size;
        took(size, joined(found(), one));
      }
    }
  };
  const children = Array.from({ length: processes }, () => fork(process.argv[1] ?? ''));
  try {
    await Promise.all(children.map(work));
  } finally {
    for (const child of children) child.kill();
  }
}

function ended(): never {
  throw new Error('A process of the sweep ended before it had an answer.');
}

interface Chunk extends Whole {
  readonly runs: number;
}

function answerParent<T>(sweep: Sweep<T>): void {
  process.on('message', async ({ seed, from, runs }: Chunk) => {
    process.send?.(await sweep.chunk(sweep.start, seed * 1_000_003 + from, runs, { seed, from }));
  });
}

function savedIn<T>(file: string): { readonly done: number; readonly found: T } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
