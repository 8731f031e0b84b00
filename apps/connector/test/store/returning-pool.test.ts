import { startPostgres } from '@hibob-kit/real-postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/store/postgres.ts';
import { ReturningPool } from '../../src/store/returning-pool.ts';

const server = await startPostgres();
if (server.kind === 'missing')
  process.stderr.write(`SKIPPED the pool: there is no PostgreSQL here: ${server.reason}\n`);

describe.skipIf(server.kind === 'missing')('A connection that is lent', () => {
  const pools: ReturningPool[] = [];
  async function pool(): Promise<ReturningPool> {
    if (server.kind !== 'started') throw new Error('There is no server');
    const { url } = await server.database(`pool_${pools.length}`);
    const made = new ReturningPool({ connectionString: url, max: 2 });
    made.on('error', () => {});
    made.on('connect', (client) => client.on('error', () => {}));
    pools.push(made);
    return made;
  }
  afterAll(async () => {
    if (server.kind === 'started') await server.stop();
  });

  it('comes back by itself when the server ends it, and whoever gives it back late does no harm', async () => {
    const lending = await pool();
    const lost = await lending.connect();
    const { rows } = await lost.query('select pg_backend_pid() as pid');
    const ended = new Promise((resolve) => lost.once('end', resolve));
    await lending.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    await expect(lost.query('begin')).rejects.toThrow();
    expect([lending.totalCount, lending.idleCount]).toEqual([1, 1]);
    lost.release();
    expect([lending.totalCount, lending.idleCount]).toEqual([1, 1]);
    await lending.end();
  });

  it('is the borrower’s until it is given back', async () => {
    const lending = await pool();
    const client = await lending.connect();
    expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
    expect([lending.totalCount, lending.idleCount]).toEqual([1, 0]);
    client.release();
    expect([lending.totalCount, lending.idleCount]).toEqual([1, 1]);
    await lending.end();
  });

  it('has the server start no workers for what it is asked', async () => {
    if (server.kind !== 'started') throw new Error('There is no server');
    const { url } = await server.database('without_workers');
    const opened = await openPostgres(url);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    const answer = await opened.executeSql('show max_parallel_workers_per_gather', []);
    await opened.store.close();
    expect(answer.rows).toEqual([{ max_parallel_workers_per_gather: '0' }]);
  });
});
