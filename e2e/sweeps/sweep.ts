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
 * stopped; the last result stands in docs/generated. `--so-far` writes it without going on.
 */
export async function runSweep<T>(sweep: Sweep<T>): Promise<void> {
  const args = process.argv.slice(2).filter((one) => one !== '--');
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string' }, seed: { type: 'string', default: '1' }, 'so-far': { type: 'boolean' } },
  });
  const runs = Number(values.runs ?? '10000');
  const seed = Number(values.seed);
  if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
    process.stderr.write(`Two whole numbers are needed: pnpm sweep:${sweep.name} -- --runs 10000 --seed 1\n`);
    process.exit(2);
  }
  const state = join(root, '.hibob', 'sweeps', `${sweep.name}-${seed}-${runs}.json`);
  mkdirSync(dirname(state), { recursive: true });
  let { done, found } = savedIn<T>(state) ?? { done: 0, found: sweep.start };
  while (done < runs && values['so-far'] !== true) {
    const size = Math.min(sweep.runsPerChunk, runs - done);
    found = await sweep.chunk(found, seed * 1_000_003 + done, size, { seed, from: done });
    done += size;
    writeFileSync(`${state}.new`, JSON.stringify({ done, found }));
    renameSync(`${state}.new`, state);
    process.stderr.write(`${done} of ${runs}\n`);
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

function savedIn<T>(file: string): { readonly done: number; readonly found: T } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
