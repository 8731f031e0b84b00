import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, truncateSync } from 'node:fs';
import { askedOf, type Sweep, stateFile, type Whole, writeResult } from './sweep.ts';

/** A sweep whose chunks stand for themselves: several processes take them, and one that went badly is taken again alone. */
export interface SweepInParts<T> extends Sweep<T> {
  /** What two parts of the whole found, as one. */
  readonly joined: (one: T, other: T) => T;
}

interface Part<T> extends Whole {
  readonly runs: number;
  readonly found: T;
}

/**
 * `pnpm sweep:<name> -- --runs N --seed S --processes P`. Each chunk that is done becomes a line of a file, so that the same command, and
 * one with more runs, goes on where it was stopped. Chunks that found something bad are taken again, with the code as it is then. A line
 * knows its chunk by number alone: once what it goes through is another (other order of the space), delete the file.
 */
export async function runSweepInParts<T>(sweep: SweepInParts<T>): Promise<void> {
  if (process.send !== undefined) {
    answerParent(sweep);
    return;
  }
  const { runs, seed, processes, soFar } = askedOf(sweep);
  const state = stateFile(`${sweep.name}-${seed}.jsonl`);
  if (!soFar) dropHalfLine(state);
  const parts = new Map(partsIn<T>(state).map((part) => [part.from, part]));
  const starts = Array.from({ length: Math.ceil(runs / sweep.runsPerChunk) }, (_, at) => at * sweep.runsPerChunk);
  const left = starts.filter((from) => {
    const part = parts.get(from);
    return part === undefined || !sweep.result(part.found).good;
  });
  const took = (part: Part<T>) => {
    appendFileSync(state, `${JSON.stringify(part)}\n`);
    parts.set(part.from, part);
    process.stderr.write(`${sumOf([...parts.values()])} of ${runs}\n`);
  };
  if (!soFar) await shareOut(left, { seed, runs: sweep.runsPerChunk, processes, took });
  const all = [...parts.values()].toSorted((one, other) => one.from - other.from);
  const found = all.reduce((sum, part) => sweep.joined(sum, part.found), sweep.start);
  writeResult(sweep, found, { done: sumOf(all), seed });
}

function sumOf(parts: readonly Part<unknown>[]): number {
  return parts.reduce((sum, { runs }) => sum + runs, 0);
}

interface Shared<T> extends Pick<Part<T>, 'seed' | 'runs'> {
  readonly processes: number;
  readonly took: (part: Part<T>) => void;
}

/** Whoever is free takes the next chunk. */
async function shareOut<T>(starts: readonly number[], { seed, runs, processes, took }: Shared<T>): Promise<void> {
  const left = [...starts];
  const work = async (child: ChildProcess) => {
    const gone = once(child, 'exit').then(ended);
    gone.catch(() => {});
    for (let from = left.shift(); from !== undefined; from = left.shift()) {
      child.send({ seed, from, runs });
      const [found] = await Promise.race([once(child, 'message'), gone]);
      took({ seed, from, runs, found });
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

function answerParent<T>(sweep: SweepInParts<T>): void {
  process.on('message', async ({ seed, from, runs }: Part<T>) => {
    process.send?.(await sweep.chunk(sweep.start, seed * 1_000_003 + from, runs, { seed, from }));
  });
}

/** Whole lines only: one that does not end yet is being written, or its process was killed over it. */
export function partsIn<T>(file: string): readonly Part<T>[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** Of a process killed in the middle of a line half of it is left, and what is appended next would stand in the same line. */
export function dropHalfLine(file: string): void {
  if (existsSync(file)) truncateSync(file, readFileSync(file).lastIndexOf('\n') + 1);
}
