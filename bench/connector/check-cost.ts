import { check, createClient, recordExchanges, systemClock } from 'hibob-connector';
import { cpuOf, median } from '../measure.ts';
import type { CompanyInMemory } from './company-in-memory.ts';

/**
 * So many calls are measured at once, so that each pays for its own garbage: alone, they fell into step with the collector, which then
 * always ran in the same one of the three. After the first rounds compilers are done (after 60 checks they still took a twelfth of the time);
 * JSON.parse, which a check is held against, was compiled with Node.
 */
const calls = 10;
const warmUp = 30;
const rounds = 15;

/**
 * A check of answers that lie in memory, the same with the shape of its answers kept for a capture as a service and the command line do,
 * and parsing the answers of its searches once.
 */
export async function checkCost({ credentials, fetch, searches }: CompanyInMemory) {
  const selection = { unselected: [], mapped: {}, extra: [] };
  const checkOver = async (fetchWith: typeof fetch) => {
    const client = createClient({
      ...credentials,
      fetch: fetchWith,
      clock: systemClock,
      random: Math.random,
      userAgent: 'bench',
      timeoutMs: 60_000,
    });
    const report = await check({ client, serviceUserId: credentials.serviceUserId, selection });
    if (!('verdict' in report)) throw new Error(JSON.stringify(report));
  };
  const once = () => checkOver(fetch);
  const recorded = async () => {
    const recorder = recordExchanges(fetch, Date.now);
    await checkOver(recorder.fetch);
    return recorder.trace();
  };
  await once();
  const texts = searches();
  const parse = () => texts.map((text) => JSON.parse(text) as unknown);
  // Apart: what a recorder makes of answers, and leaves behind, is no part of a check without one.
  const plain = await inTurns(once, parse);
  const withRecorder = await inTurns(recorded, parse);
  return {
    checkMs: plain.actMs,
    parseMs: plain.parseMs,
    recordedMs: withRecorder.actMs,
    recordedParseMs: withRecorder.parseMs,
  };
}

async function inTurns(act: () => unknown, parse: () => unknown) {
  const costs = { act: [] as number[], parse: [] as number[] };
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, one] of [['act', act] as const, ['parse', parse] as const]) {
      const cost = await cpuOf(async () => {
        for (let call = 0; call < calls; call++) await one();
      });
      if (round >= warmUp) costs[name].push(cost / calls);
    }
  }
  return { actMs: median(costs.act), parseMs: median(costs.parse) };
}
