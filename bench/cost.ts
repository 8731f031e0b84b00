import { median } from './measure.ts';
import type { PinnedServer } from './pinned.ts';

/** CPU milliseconds of the server while something is done, and for asking it twice. */
export async function costOf(server: PinnedServer, work: () => Promise<unknown>): Promise<number> {
  const before = await server.usage();
  await work();
  return (await server.usage()).cpuMs - before.cpuMs;
}

/** What asking for the CPU costs by itself: the median of five, for a collection in a single one would be taken off whatever is measured. */
export async function costOfAsking(server: PinnedServer): Promise<number> {
  const costs: number[] = [];
  for (let n = 0; n < 5; n += 1) costs.push(await costOf(server, async () => {}));
  return median(costs);
}
