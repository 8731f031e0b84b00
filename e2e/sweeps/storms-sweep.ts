import { startPostgres } from '@hibob-kit/real-postgres';
import { openStore } from 'hibob-connector';
import { killed } from '../storms/killed.ts';
import { storm } from '../storms/storm.ts';
import { askedOfOne, runSweep } from './sweep.ts';

interface Found {
  readonly storms: number;
  /** Of them. */
  readonly onPostgres: number;
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

// A command that is refused leaves no server behind.
askedOfOne({ name: 'storms' });
const postgres = await startPostgres();
await runSweep<Found>({
  name: 'storms',
  title: 'Syncs in storms',
  runsPerChunk: 1,
  start: { storms: 0, onPostgres: 0, kills: 0, requests: 0, deaths: 0, failures: 0, resumed: 0, wrong: [] },
  chunk: async (found, seed) => {
    if ((found.storms + found.kills) % realEvery === realEvery - 1) {
      const { deaths, differences } = await killed(seed, people, 3, 500);
      const wrong = differences.map((one) => `seed ${seed} (SIGKILL): ${one}`);
      return { ...found, kills: found.kills + 1, deaths: found.deaths + deaths, wrong: [...found.wrong, ...wrong] };
    }
    // One in four on the embedded database, which is the slower one.
    const database = postgres.kind === 'started' && seed % 4 !== 0 ? await postgres.database(`storm_${seed}`) : null;
    const opened = await openStore(database === null ? { memory: true } : { databaseUrl: database.url });
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const { requests, deaths, failures, resumed, differences } = await storm(opened.store, seed, people);
    await opened.store.close();
    if (database !== null && postgres.kind === 'started') await postgres.drop(`storm_${seed}`);
    return {
      ...found,
      storms: found.storms + 1,
      onPostgres: found.onPostgres + (database === null ? 0 : 1),
      requests: found.requests + requests,
      deaths: found.deaths + deaths,
      failures: found.failures + failures,
      resumed: found.resumed + resumed,
      wrong: [...found.wrong, ...differences.map((one) => `seed ${seed}: ${one}`)],
    };
  },
  result: ({ storms, onPostgres, kills, requests, deaths, failures, resumed, wrong }) => ({
    good: wrong.length === 0,
    lines: [
      `${storms} storms of ${people} people on injected time, ${onPostgres} of them on a PostgreSQL server and the others on PGlite; and`,
      `${kills} ${kills === 1 ? 'company' : 'companies'} of as many whose syncs, processes on a data folder, were ended by SIGKILL three times at any instant: all kinds of faults,`,
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
if (postgres.kind === 'started') await postgres.stop();
