import { openStore } from 'hibob-connector';
import { killed } from '../storms/killed.ts';
import { storm } from '../storms/storm.ts';
import { runSweep } from './sweep.ts';

interface Found {
  readonly storms: number;
  readonly kills: number;
  readonly requests: number;
  readonly deaths: number;
  readonly failures: number;
  readonly resumed: number;
  readonly wrong: readonly string[];
}

const people = 2_000;
/** Every so many storms are with real processes: started, and ended with SIGKILL. */
const realEvery = 10;

await runSweep<Found>({
  name: 'storms',
  title: 'Syncs in storms',
  runsPerChunk: 1,
  start: { storms: 0, kills: 0, requests: 0, deaths: 0, failures: 0, resumed: 0, wrong: [] },
  chunk: async (found, seed) => {
    if ((found.storms + found.kills) % realEvery === realEvery - 1) {
      const { deaths, differences } = await killed(seed, people, 3);
      const wrong = differences.map((one) => `seed ${seed} (SIGKILL): ${one}`);
      return { ...found, kills: found.kills + 1, deaths: found.deaths + deaths, wrong: [...found.wrong, ...wrong] };
    }
    const opened = await openStore({ memory: true });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const { requests, deaths, failures, resumed, differences } = await storm(opened.store, seed, people);
    await opened.store.close();
    return {
      ...found,
      storms: found.storms + 1,
      requests: found.requests + requests,
      deaths: found.deaths + deaths,
      failures: found.failures + failures,
      resumed: found.resumed + resumed,
      wrong: [...found.wrong, ...differences.map((one) => `seed ${seed}: ${one}`)],
    };
  },
  result: ({ storms, kills, requests, deaths, failures, resumed, wrong }) => ({
    good: wrong.length === 0,
    lines: [
      `${storms} storms of ${people} people on injected time, ${kills} with real processes ended by SIGKILL: all kinds of faults,`,
      'changes of data, of rights and of the token in the middle of a sync. After each storm and one sync more the store is held',
      'against what the service user may see, value by value, by the simulator’s judge.',
      '',
      '| | |',
      '|---|---|',
      `| Requests | ${requests} |`,
      `| Processes that died | ${deaths} |`,
      `| Syncs that ended with a failure | ${failures} |`,
      `| Syncs that went on where another had died | ${resumed} |`,
      '',
      `Differences: ${wrong.length}`,
      ...wrong.map((line) => `- \`${line.replaceAll('`', "'")}\``),
    ],
  }),
});
