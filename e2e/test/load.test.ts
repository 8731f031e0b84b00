import { type PostgresServer, startPostgres } from '@hibob-kit/real-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Evidence, wrongIn } from '../load/evidence.ts';
import { load } from '../load/load.ts';

const server = await startPostgres();
if (server.kind === 'missing') process.stderr.write(`No PostgreSQL here, so nothing is loaded: ${server.reason}\n`);

/** `pnpm sweep:load` does the same with more of each; docs/generated/sweep-load.md says how its last run went. */
describe.skipIf(server.kind === 'missing')('20 customers, three hours, two workers on one PostgreSQL', () => {
  let postgres: PostgresServer;
  beforeAll(() => {
    if (server.kind === 'started') postgres = server;
  });
  afterAll(() => postgres.stop());

  it('everybody is synced every hour, nobody twice, and what is stored is what may be seen', {
    timeout: 600_000,
  }, async () => {
    const { syncs, wrong } = await load(await postgres.database('load'), { connections: 20, people: 20, hours: 3 });
    expect(wrong).toEqual([]);
    expect(syncs).toBeGreaterThanOrEqual(80);
  });
});

describe('The judge of a load', () => {
  const hour = 3_600_000;
  const sync = (startedAt: number, finishedAt: number | null) =>
    ({
      id: String(startedAt),
      connection: 'a',
      kind: 'sync',
      mode: 'incremental',
      outcome: 'synced',
      startedAt,
      finishedAt,
    }) as const;
  const job = (dueAt: number) => ({
    id: String(dueAt),
    connection: 'a',
    chore: 'incremental',
    dueAt,
    state: 'completed',
    retries: 0,
  });
  const asked = (times: number) => ({
    connection: 'a',
    dropped: 0,
    endpoints: Array.from({ length: times }, () => ({ endpoint: 'named-lists.list', status: 200 })),
  });
  const goodRuns = [sync(10, 20), sync(hour + 10, hour + 20)];
  const good: Evidence = {
    windows: [0, hour],
    runs: goodRuns,
    jobs: [job(0), job(hour)],
    asked: [asked(2)],
    exitCodes: [0, 0, 0],
  };

  it.each<readonly [string, Partial<Evidence>, readonly string[]]>([
    ['finds nothing where all is well', {}, []],
    ['finds who was left out', { runs: [sync(10, 20)], asked: [asked(1)] }, ['a: was not synced in hour 1']],
    [
      'finds what was done twice, and what HiBob was asked for beside',
      { jobs: [job(0), job(hour), job(hour)], runs: [...goodRuns, sync(hour + 30, hour + 40)] },
      ['a: 3 syncs, and only 2 were due', 'a: HiBob was asked for 2 syncs, the database knows 3'],
    ],
    [
      'finds two at the same time',
      { runs: [sync(10, hour + 15), sync(hour + 10, hour + 20)] },
      ['a: was not synced in hour 0', 'a: two syncs ran at the same time, at 1970-01-01T01:00:00.010Z'],
    ],
    ['finds a process that broke', { exitCodes: [0, null] }, ['a process ended with null']],
  ])('%s', (_, change, wrong) => {
    expect(wrongIn({ ...good, ...change })).toEqual(wrong);
  });
});
