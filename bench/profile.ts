// A workload's CPU profile: `npm run bench:profile -- person 40`, and where the time went, by function.
import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { fire } from './load.ts';
import { pinLoad } from './pinned.ts';
import { startSimulator } from './simulated.ts';
import { workloads } from './workloads.ts';

const [id = 'person', batches = '40', linesShown = '45'] = process.argv.slice(2);
const workload = workloads.find((one) => one.id === id);
if (!workload) throw new Error(`One of ${workloads.map((one) => one.id).join(', ')}`);
const folder = mkdtempSync(join(tmpdir(), 'hibob-profile-'));
try {
  await bundle(['servers/simulator'], folder, false);
  pinLoad();
  const simulated = await startSimulator(join(folder, 'servers/simulator.mjs'), 1000, 1);
  const asked = { call: simulated.call, ids: await simulated.ids() };
  const file = join(folder, 'cpu.profile');
  const warmUp = Math.ceil(Number(batches) / 5);
  for (let batch = 1; batch <= warmUp + Number(batches); batch += 1) {
    // Compilers are done by then.
    if (batch === warmUp + 1) await simulated.server.order({ do: 'profile', file });
    await simulated.minutePasses();
    const before = workload.before?.(asked, batch) ?? [];
    const calls = workload.calls(asked, batch);
    if (before.length === 0) await fire(simulated.url, calls);
    for (const [n, change] of before.entries()) {
      await fire(simulated.url, [change]);
      await fire(simulated.url, calls.slice(n, n + 1));
    }
  }
  await simulated.server.order({ do: 'profile', file });
  await simulated.server.stop();
  const profile = JSON.parse(readFileSync(file, 'utf8')) as Profile;
  const total = profile.timeDeltas.reduce((sum, one) => sum + one, 0) / 1000;
  process.stdout.write(`${total.toFixed(0)} ms in all. By function, itself and with what it calls:\n`);
  for (const line of timesOf(profile).slice(0, Number(linesShown))) process.stdout.write(`${line}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}
interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

function timesOf({ nodes, samples, timeDeltas }: Profile): readonly string[] {
  const own = new Map<number, number>();
  for (const [at, sample] of samples.entries()) own.set(sample, (own.get(sample) ?? 0) + (timeDeltas[at] ?? 0) / 1000);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const self = new Map<string, number>();
  const total = new Map<string, number>();
  const add = (to: Map<string, number>, name: string, ms: number) => to.set(name, (to.get(name) ?? 0) + ms);
  const walk = (node: Node, above: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const within = new Set([...above, name]);
    const mine = own.get(node.id) ?? 0;
    const below = (node.children ?? []).reduce((sum, id) => sum + walk(byId.get(id) ?? node, within), 0);
    add(self, name, mine);
    // A function that calls itself counts once.
    if (!above.has(name)) add(total, name, mine + below);
    return mine + below;
  };
  const [root] = nodes;
  if (root) walk(root, new Set());
  return [...self]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, ms]) => `${ms.toFixed(1).padStart(9)} ${(total.get(name) ?? 0).toFixed(1).padStart(9)} ms  ${name}`);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: Node): string {
  return `${functionName || '(anonymous)'} ${url.split('/').at(-1) ?? ''}:${lineNumber}`;
}
