// `npm run bench:serving -- person table`: some workloads against both floors, or all of them.
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { pinLoad } from './pinned.ts';
import { measureServing } from './serving.ts';
import { startSimulator } from './simulated.ts';
import { workloads } from './workloads.ts';

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' } },
  allowPositionals: true,
});
const chosen = workloads.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
const unknown = positionals.filter((one) => !workloads.some(({ id }) => id === one));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: there are ${workloads.map(({ id }) => id).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'hibob-serving-'));
try {
  await bundle(['servers/simulator', 'servers/bare-hono', 'servers/bare-http'], folder);
  pinLoad();
  const simulated = await startSimulator(join(folder, 'servers/simulator.mjs'), 1000, 1);
  const effort = { rounds: Number(values.rounds), batches: 2 };
  for (const { id, cpuMs, leastMs, share, goal, perPlainByte } of await measureServing(
    simulated,
    folder,
    effort,
    chosen,
  )) {
    const micros = ({ simulator, hono, http }: typeof cpuMs) =>
      [simulator, hono, http].map((ms) => `${(ms * 1000).toFixed(0)} µs`).join(', ');
    process.stdout.write(
      `${id.padEnd(20)} ${perPlainByte === null ? '' : `${perPlainByte.toFixed(2)} × the plain search per byte (goal ${goal}), `}${share.toFixed(2)} × bare Hono${perPlainByte === null ? ` (goal ${goal})` : ''}: simulator, Hono, http ${micros(cpuMs)}; best rounds ${(leastMs.hono / leastMs.simulator).toFixed(2)} ×: ${micros(leastMs)}\n`,
    );
  }
  await simulated.server.stop();
} finally {
  await rm(folder, { recursive: true, force: true });
}
