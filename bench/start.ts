// Start of a company of 1,000 against a bare Hono server, each as one bundled file in a process of its own, until the port is open.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundle } from '../scripts/bundle.ts';
import { median, ms, print, times } from './measure.ts';

const run = promisify(execFile);
const rounds = 15;
const programs = ['bare-hono', 'simulator'] as const;

const folder = await mkdtemp(join(tmpdir(), 'hibob-bench-'));
try {
  await bundle({
    entryPoints: programs.map((name) => join(import.meta.dirname, 'start', `${name}.ts`)),
    outdir: folder,
  });
  const costs = { 'bare-hono': [] as number[], simulator: [] as number[] };
  for (let round = 0; round < rounds; round += 1) for (const name of programs) costs[name].push(await startOf(name));
  const [bare, simulator] = [median(costs['bare-hono']), median(costs.simulator)];
  print(`Start until the port is open, median of ${rounds}`, [
    { what: 'bare Hono', is: ms(bare) },
    { what: 'simulator, 1,000 people', is: ms(simulator) },
    { what: 'ratio', is: times(simulator / bare), goal: '≤ 1.60 ×' },
  ]);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Each program says how much CPU it took when its port was open, and ends. */
async function startOf(name: (typeof programs)[number]): Promise<number> {
  const { stdout } = await run(process.execPath, [join(folder, `${name}.mjs`)]);
  return Number(stdout);
}
