import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { categories, fields } from '../packages/schemas/src/index.ts';
import { costOf, costOfAsking } from './cost.ts';
import { ask, fire } from './load.ts';
import { median } from './measure.ts';
import { startServer, type Usage } from './pinned.ts';
import type { Simulated } from './simulated.ts';
import { search, theirCategories, twentyFields } from './workloads.ts';

export interface FirstTime {
  readonly searchMs: number;
  readonly stringifyMs: number;
  /** Median of the rounds' own ratios. */
  readonly times: number;
}

/** What a new permission group shows, and what is asked for. */
interface Asked {
  readonly categories: readonly string[];
  readonly fields: readonly string[];
}

/** All that others were shown before it. */
export const asOthersShow = (): Asked => ({ categories: theirCategories, fields: twentyFields });
/** Each time other categories together; each of their fields was shown to others. Of seven categories two are always there: 31 ways. */
export const togetherAsNobodyShows = (round: number): Asked => ({
  categories: theirCategories.filter((_, at) => at < 2 || ((round + 1) >> (at - 2)) % 2 === 0),
  fields: twentyFields,
});
/** Each time twenty fields of which none was asked for yet: ten times, then there are no more. */
export const fieldsNobodyAskedFor = (round: number): Asked => {
  const others = fields.filter(({ id }) => !twentyFields.includes(id));
  return {
    categories: categories.map(({ id }) => id),
    fields: others.slice(round * 20, (round + 1) * 20).map(({ id }) => id),
  };
};

/** The same search for a service user nobody asked as before, each time of a new permission group, against writing that answer out once. */
export async function measureFirstTime(
  simulated: Simulated,
  folder: string,
  rounds: number,
  askedIn: (round: number) => Asked,
): Promise<FirstTime> {
  const writer = await startServer(join(folder, 'servers/json-stringify.mjs'));
  try {
    const found: { readonly search: number; readonly stringify: number }[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const { categories: shown, fields: ids } = askedIn(round);
      const call = await simulated.serviceUserWith(shown);
      const asked = call('POST', '/v1/people/search', { ...search, fields: ids });
      const asking = await costOfAsking(simulated.server);
      const all = await costOf(simulated.server, () => fire(simulated.url, [asked], 1));
      const { bytes } = await ask(simulated.url, asked);
      const file = join(folder, 'first-time.bytes');
      writeFileSync(file, bytes);
      await writer.load(file);
      const { cpuMs } = (await writer.order({ do: 'stringify' })) as Usage;
      found.push({ search: all - asking, stringify: cpuMs });
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
