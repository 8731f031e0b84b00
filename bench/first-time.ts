import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ask, fire } from './load.ts';
import { median } from './measure.ts';
import { startServer, type Usage } from './pinned.ts';
import type { Simulated } from './simulated.ts';
import { search, theirCategories } from './workloads.ts';

export interface FirstTime {
  readonly searchMs: number;
  readonly stringifyMs: number;
  /** Median of the rounds' own ratios. */
  readonly times: number;
}

/** What each of some new permission groups shows: all that others showed before it, or every time something else. */
export const asOthersShow = (): readonly string[] => theirCategories;
export const asNobodyShows = (round: number): readonly string[] =>
  theirCategories.filter((_, at) => at < 2 || ((round + 1) >> (at - 2)) % 2 === 0);

/** The same search for a service user nobody asked as before, each time of a new permission group, against writing that answer out once. */
export async function measureFirstTime(
  simulated: Simulated,
  folder: string,
  rounds: number,
  shown: (round: number) => readonly string[],
): Promise<FirstTime> {
  const writer = await startServer(join(folder, 'servers/json-stringify.mjs'));
  try {
    const found: { readonly search: number; readonly stringify: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const call = await simulated.serviceUserWith(shown(round));
      const asked = call('POST', '/v1/people/search', search);
      // What a question costs by itself is taken off.
      const nothing = await spent(simulated, async () => {});
      const all = await spent(simulated, () => fire(simulated.url, [asked], 1));
      const { bytes } = await ask(simulated.url, asked);
      const file = join(folder, 'first-time.bytes');
      writeFileSync(file, bytes);
      await writer.load(file);
      const { cpuMs } = (await writer.order({ do: 'stringify' })) as Usage;
      found.push({ search: all - nothing, stringify: cpuMs });
    }
    return {
      searchMs: median(found.map((one) => one.search)),
      stringifyMs: median(found.map((one) => one.stringify)),
      times: median(found.map((one) => one.search / one.stringify)),
    };
  } finally {
    await writer.stop();
  }
}

async function spent({ server }: Simulated, act: () => Promise<unknown>): Promise<number> {
  const before = await server.usage();
  await act();
  const after = await server.usage();
  return after.cpuMs - before.cpuMs;
}
