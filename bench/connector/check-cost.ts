import { check, createClient, systemClock } from 'hibob-connector';
import { cpuOf, median } from '../measure.ts';
import type { CompanyInMemory } from './company-in-memory.ts';

/** A check of answers that lie in memory, and parsing the answers of its searches once. */
export async function checkCost({ credentials, fetch, searches }: CompanyInMemory) {
  const selection = { unselected: [], mapped: {}, extra: [] };
  const once = async () => {
    const client = createClient({
      ...credentials,
      fetch,
      clock: systemClock,
      random: Math.random,
      userAgent: 'bench',
      timeoutMs: 60_000,
    });
    const report = await check({ client, serviceUserId: credentials.serviceUserId, selection });
    if (!('verdict' in report)) throw new Error(JSON.stringify(report));
  };
  for (let warm = 0; warm < 5; warm++) await once();
  const texts = searches();
  const parse = () => texts.map((text) => JSON.parse(text) as unknown);
  for (let warm = 0; warm < 5; warm++) parse();
  const costs = { check: [] as number[], parse: [] as number[] };
  for (let round = 0; round < 15; round++) {
    costs.check.push(await cpuOf(once));
    costs.parse.push(await cpuOf(parse));
  }
  return { checkMs: median(costs.check), parseMs: median(costs.parse) };
}
