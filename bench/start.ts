import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { median } from './measure.ts';
import { onServerCore } from './pinned.ts';

const run = promisify(execFile);

export interface Started {
  readonly simulatorMs: number;
  readonly honoMs: number;
}

/** From nothing to the first answer, a company of 1,000 against bare Hono, each a bundled file in a process of its own. */
export async function measureStart(folder: string, rounds: number): Promise<Started> {
  const costs = { 'bare-hono': [] as number[], simulator: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['bare-hono', 'simulator'] as const) costs[name].push(await cpuOfProgram(folder, name));
  }
  return { simulatorMs: median(costs.simulator), honoMs: median(costs['bare-hono']) };
}

/** Each program says how much CPU it took until its first answer, and ends. */
async function cpuOfProgram(folder: string, name: string): Promise<number> {
  const [command = process.execPath, ...args] = onServerCore([process.execPath, join(folder, `start/${name}.mjs`)]);
  const { stdout } = await run(command, args);
  return Number(stdout);
}
