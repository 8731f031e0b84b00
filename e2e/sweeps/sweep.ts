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
export interface Whole {
  readonly seed: number;
  readonly from: number;
}

/**
 * `pnpm sweep:<name> -- --runs N --seed S`. What was done is kept after every chunk, so that the same command goes on where it was
 * stopped; the last result stands in docs/generated. `--so-far` writes it without going on.
 */
export async function runSweep<T>(sweep: Sweep<T>): Promise<void> {
  const { runs, seed, soFar } = askedOfOne(sweep);
  const state = stateFile(`${sweep.name}-${seed}-${runs}.json`);
  let { done, found } = savedIn<T>(state) ?? { done: 0, found: sweep.start };
  while (done < runs && !soFar) {
    const size = Math.min(sweep.runsPerChunk, runs - done);
    found = await sweep.chunk(found, seed * 1_000_003 + done, size, { seed, from: done });
    done += size;
    writeFileSync(`${state}.new`, JSON.stringify({ done, found }));
    renameSync(`${state}.new`, state);
    process.stderr.write(`${done} of ${runs}\n`);
  }
  writeResult(sweep, found, { done, seed });
  if (done >= runs) rmSync(state);
}

/** What stands behind the command of a sweep whose chunks add to one another. */
export function askedOfOne(sweep: Pick<Sweep<unknown>, 'name'>) {
  const asked = askedOf(sweep);
  if (asked.processes > 1) {
    refuse(`pnpm sweep:${sweep.name} runs in one process: each chunk adds to what the chunks before it found.`);
  }
  return asked;
}

/** What stands behind the command. */
export function askedOf({ name }: Pick<Sweep<unknown>, 'name'>) {
  const values = optionsIn(process.argv.slice(2).filter((one) => one !== '--'));
  const [runs, seed, processes] = [values.runs, values.seed, values.processes].map(Number);
  const whole = [runs, seed, processes].every(Number.isInteger);
  if (!whole || !runs || runs < 1 || seed === undefined || !processes || processes < 1) {
    refuse(`Whole numbers are needed: pnpm sweep:${name} -- --runs 10000 --seed 1`);
  }
  return { runs, seed, processes, soFar: values['so-far'] };
}

function optionsIn(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        runs: { type: 'string', default: '10000' },
        seed: { type: 'string', default: '1' },
        'so-far': { type: 'boolean', default: false },
        processes: { type: 'string', default: '1' },
      },
    });
    return values;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Arguments that the sweep cannot do end it before it has done anything. */
function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

/** Where a sweep keeps what it has done. */
export function stateFile(name: string): string {
  const file = join(root, '.hibob', 'sweeps', name);
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

/** The result goes to its page and to the terminal; a bad one ends the command with 1. */
export function writeResult<T>(
  sweep: Pick<Sweep<T>, 'name' | 'title' | 'page' | 'result'>,
  found: T,
  { done, seed }: { readonly done: number; readonly seed: number },
): void {
  const { lines, good } = sweep.result(found);
  const command = `\`pnpm sweep:${sweep.name} -- --runs ${done} --seed ${seed}\``;
  const page = [`# ${sweep.title}`, '', command, '', ...lines, ''];
  writeFileSync(join(root, 'docs', 'generated', sweep.page ?? `sweep-${sweep.name}.md`), page.join('\n'));
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
