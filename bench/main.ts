// `npm run bench`: what the simulator costs against bare servers. `--short`: one or two minutes, written nowhere unless `--write` says so. `--check`: against the committed
// figures. `--peers`: other mock servers beside it. What is measured and why: docs/performance.md.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from './bundle.ts';
import { worse } from './check.ts';
import { asOthersShow, measureFirstTime, togetherAsNobodyShows } from './first-time.ts';
import { measureLarge } from './large.ts';
import { machine } from './machine.ts';
import { median } from './measure.ts';
import { measurePeers } from './peers.ts';
import { onServerCore, pinLoad } from './pinned.ts';
import { page, type Report, tableOf } from './report.ts';
import { measureServing } from './serving.ts';
import { startSimulator } from './simulated.ts';
import { measureStart } from './start.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
  },
});
const seed = 1;
const results = join(import.meta.dirname, '../docs/generated');
const folder = mkdtempSync(join(tmpdir(), 'hibob-bench-'));
const programs = [
  ...['simulator', 'bare-hono', 'bare-http', 'json-stringify'].map((name) => `servers/${name}`),
  'start/simulator',
  'start/bare-hono',
  'in-process',
];
try {
  await bundle(programs, folder);
  pinLoad();
  const effort = values.short ? { rounds: 5, batches: 1 } : { rounds: 9, batches: 3 };
  say('Serving 1,000 people …');
  const simulated = await startSimulator(join(folder, 'servers/simulator.mjs'), 1000, seed);
  const serving = await measureServing(simulated, folder, effort);
  say('A new permission group …');
  const newGroups = values.short ? 9 : 21;
  const firstTime = await measureFirstTime(simulated, folder, newGroups, asOthersShow);
  const firstMask = await measureFirstTime(simulated, folder, newGroups, togetherAsNobodyShows);
  await simulated.server.stop();
  say('Start …');
  const start = await measureStart(folder, values.short ? 3 : 15);
  say('In process …');
  const inProcess = inProcessCosts();
  const sizes = values.short || values.check ? [] : ([1000, 50_000, 100_000] as const);
  const large = [];
  for (const size of sizes) {
    say(`${size.toLocaleString('en-GB')} people …`);
    large.push(await measureLarge(folder, size, size === 1000 ? 3 : 1));
  }
  const peers = values.peers ? await measurePeers(folder, say) : [];
  const report: Report = {
    machine: machine(seed),
    rounds: effort.rounds,
    serving,
    firstTime,
    firstMask,
    start,
    inProcess,
    large,
    peers,
  };
  process.stdout.write(`${tableOf(report)}\n`);
  if (values.check) {
    const found = worse(readFileSync(join(results, 'performance.json'), 'utf8'), report);
    for (const line of found) process.stdout.write(`${line}\n`);
    process.exitCode = found.length > 0 ? 1 : 0;
  } else if (!values.short || values.write) {
    writeFileSync(join(results, 'performance.json'), `${JSON.stringify(report, null, 2)}\n`);
    writeFileSync(join(results, 'performance.md'), page(report));
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

function inProcessCosts(): Report['inProcess'] {
  const [command = process.execPath, ...args] = onServerCore([process.execPath, join(folder, 'in-process.mjs')]);
  const costs = JSON.parse(execFileSync(command, args, { encoding: 'utf8' })) as Record<'simulator' | 'hono', number[]>;
  return { simulatorMs: median(costs.simulator), honoMs: median(costs.hono) };
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
