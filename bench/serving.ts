import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { costOf, costOfAsking } from './cost.ts';
import { ask, type Call, fire } from './load.ts';
import { median } from './measure.ts';
import { type PinnedServer, startServer } from './pinned.ts';
import type { Simulated } from './simulated.ts';
import { type Asked, type Workload, workloads } from './workloads.ts';

export interface Served {
  readonly id: string;
  readonly what: string;
  readonly goal: number;
  readonly bytes: number;
  /** Server CPU milliseconds per answer, medians of the rounds. */
  readonly cpuMs: { readonly simulator: number; readonly hono: number; readonly http: number };
  /** The same of each one's best round, which other work on the machine troubled least. */
  readonly leastMs: Served['cpuMs'];
  /** Median over rounds of bare Hono's CPU by the simulator's, each of one round. */
  readonly share: number;
  /** Median over rounds of what a byte costs, by what one of the plain answer does; null: there is none. */
  readonly perPlainByte: number | null;
  /** CPU milliseconds of what comes before each call, and of all that it leaves to be done before the call comes; null: nothing does. */
  readonly beforeMs: number | null;
}

interface Effort {
  readonly rounds: number;
  /** Minutes of the rate limit in a round. */
  readonly batches: number;
}

/** The simulator and two floors, alternating, workload by workload. */
export async function measureServing(
  simulated: Simulated,
  folder: string,
  effort: Effort,
  chosen: readonly Workload[] = workloads,
): Promise<readonly Served[]> {
  const hono = await startServer(join(folder, 'servers/bare-hono.mjs'));
  const http = await startServer(join(folder, 'servers/bare-http.mjs'));
  try {
    // The clock is put forward between batches: what compiles that must be done by then.
    for (let minute = 0; minute < minutesBefore; minute += 1) await simulated.minutePasses();
    const served: Served[] = [];
    const asked = { call: simulated.call, ids: await simulated.ids() };
    for (const workload of chosen)
      served.push(await measured(workload, simulated, asked, { hono, http }, folder, effort));
    return served;
  } finally {
    await Promise.all([hono.stop(), http.stop()]);
  }
}

async function measured(
  workload: Workload,
  simulated: Simulated,
  asked: Asked,
  floors: { readonly hono: PinnedServer; readonly http: PinnedServer },
  folder: string,
  { rounds: wanted, batches }: Effort,
): Promise<Served> {
  // Ten calls a minute: one collection among them would be the figure.
  const rounds = workload.before ? Math.max(wanted, leastRoundsAfterChange) : wanted;
  const warmUp = workload.before ? warmUpAfterChange : warmUpBatches;
  const { id, what, goal } = workload;
  const [first] = workload.calls(asked, 0);
  if (!first) throw new Error(`${id} calls nothing`);
  await simulated.minutePasses();
  const { status, bytes } = await ask(simulated.url, first);
  if (status !== 200) throw new Error(`${id} is answered ${status}`);
  const file = join(folder, `${id}.bytes`);
  writeFileSync(file, bytes);
  for (const floor of [floors.hono, floors.http]) await floor.load(file);
  // All lines are open before anything is asked call by call.
  const some = Array.from({ length: 8 }, () => first);
  for (const url of [simulated.url, urlOf(floors.hono), urlOf(floors.http)]) await fire(url, some);
  // What is measured call by call on one side is on the other.
  const measure = workload.before ? costOfEach : cost;
  const floorOf = (floor: PinnedServer) => (batch: number) =>
    measure(floor, urlOf(floor), workload.calls(asked, batch));
  const beforeCalls: number[] = [];
  const ours = async (batch: number) => {
    const costs = await costOfSimulator(workload, simulated, asked, batch);
    if (costs.before !== null) beforeCalls.push(costs.before);
    return costs.calls;
  };
  const plainCalls = workload.plain?.(asked) ?? [];
  const [plainCall] = plainCalls;
  await simulated.minutePasses();
  const plainBytes = plainCall ? (await ask(simulated.url, plainCall)).bytes.length : null;
  const plain = async () => {
    await simulated.minutePasses();
    return cost(simulated.server, simulated.url, plainCalls);
  };
  const sides = { simulator: ours, hono: floorOf(floors.hono), http: floorOf(floors.http), plain };
  const names = (Object.keys(sides) as (keyof typeof sides)[]).filter((name) => name !== 'plain' || plainCall);
  const found: Record<keyof typeof sides, number[]> = { simulator: [], hono: [], http: [], plain: [] };
  let batch = 0;
  for (let round = -1; round < rounds; round += 1) {
    const sums = { simulator: 0, hono: 0, http: 0, plain: 0 };
    const batchesNow = workload.weight * (round < 0 ? warmUp : batches);
    for (let n = 0; n < batchesNow; n += 1) {
      batch += 1;
      // Nobody is always the first, with what the one before left in caches and buffers.
      for (const name of turned(names, batch)) sums[name] += await sides[name](batch);
    }
    // The round before the first warms up.
    if (round >= 0) for (const name of names) found[name].push(sums[name] / (workload.weight * batches));
  }
  return {
    id,
    what,
    goal,
    bytes: bytes.length,
    cpuMs: { simulator: median(found.simulator), hono: median(found.hono), http: median(found.http) },
    leastMs: {
      simulator: Math.min(...found.simulator),
      hono: Math.min(...found.hono),
      http: Math.min(...found.http),
    },
    share: median(found.simulator.map((ms, round) => (found.hono[round] ?? Number.NaN) / ms)),
    perPlainByte:
      plainBytes === null
        ? null
        : median(
            found.simulator.map((ms, round) => ms / bytes.length / ((found.plain[round] ?? Number.NaN) / plainBytes)),
          ),
    beforeMs: beforeCalls.length > 0 ? median(beforeCalls.slice(beforeCalls.length >> 1)) : null,
  };
}

const urlOf = ({ hello }: PinnedServer) => (hello as { readonly url: string }).url;

function turned<T>(all: readonly T[], by: number): readonly T[] {
  const at = by % all.length;
  return [...all.slice(at), ...all.slice(0, at)];
}

const leastRoundsAfterChange = 5;

/** Compilers need some hundred calls before they are done, and some 4,000 changes: over the first 3,000 they took 13 to 16 % of the time. */
const warmUpBatches = 40;
const warmUpAfterChange = 130;
const minutesBefore = 2_000;

interface Costs {
  readonly calls: number;
  readonly before: number | null;
}

async function costOfSimulator(workload: Workload, simulated: Simulated, asked: Asked, batch: number): Promise<Costs> {
  const calls = workload.calls(asked, batch);
  const before = workload.before?.(asked, batch);
  await simulated.minutePasses();
  const { server, url } = simulated;
  if (!before) return { calls: await cost(server, url, calls), before: null };
  let sum = 0;
  const perCall = await costOfEach(server, url, calls, async (n) => {
    sum += await costOf(server, () => fire(url, before.slice(n, n + 1), 1));
  });
  return { calls: perCall, before: sum / calls.length };
}

/** CPU milliseconds of the server per call, each asked for by itself. */
async function costOfEach(
  server: PinnedServer,
  url: string,
  calls: readonly Call[],
  before: (n: number) => Promise<void> = async () => {},
): Promise<number> {
  const asking = await costOfAsking(server);
  let sum = 0;
  for (const [n, call] of calls.entries()) {
    await before(n);
    sum += (await costOf(server, () => fire(url, [call], 1))) - asking;
  }
  return sum / calls.length;
}

/** CPU milliseconds of the server per call. */
async function cost(server: PinnedServer, url: string, calls: readonly Call[]): Promise<number> {
  return (await costOf(server, () => fire(url, calls))) / calls.length;
}
