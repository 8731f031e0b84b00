import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';
import { drizzleOptions, migrationOptions } from './database.ts';
import { heldOnServer } from './hold.ts';
import { bringUpToDate } from './migrate.ts';
import type { Opened, OpenFailure } from './open.ts';
import { storeOn } from './repository.ts';
import { ReturningPool } from './returning-pool.ts';
import { serviceStoreOn } from './service-store.ts';
import { inTransaction } from './transaction.ts';
import { keepStagingUnlogged } from './unlogged.ts';

// Any numbers known to all connectors: two that start together on an empty database take turns.
const migrationLock = 4020_0001;
const setUpLock = 4020_0002;

export async function openPostgres(databaseUrl: string): Promise<Opened | OpenFailure> {
  const pool = new ReturningPool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 30_000,
    onConnect: withoutWorkers,
  });
  // An idle connection that breaks would otherwise end the process; the next query reports it.
  pool.on('error', () => {});
  // The same of one that is lent out.
  pool.on('connect', (client) => client.on('error', () => {}));
  try {
    const state = await migrateAlone(pool);
    if (state === 'too-new') {
      await pool.end();
      return { kind: 'too-new' };
    }
  } catch (error) {
    await pool.end();
    return { kind: 'database-unusable', reason: reasonOf(error) };
  }
  const db = drizzle(pool, drizzleOptions);
  return {
    kind: 'opened',
    store: storeOn(db, () => pool.end(), heldOnServer(databaseUrl)),
    service: serviceStoreOn(db),
    executeSql: (text, values) => pool.query(text, values),
    alone: (work) => aloneWith(pool, setUpLock, () => work()),
    transaction: async (use) => {
      const client = await pool.connect();
      try {
        return await inTransaction((text, values) => client.query(text, values), use);
      } finally {
        client.release();
      }
    },
    announce: () => {},
  };
}

/** What we ask takes a few milliseconds, and the server fifty to start workers for it (measured: docs/performance.md). */
async function withoutWorkers(client: pg.ClientBase): Promise<void> {
  await client.query('set max_parallel_workers_per_gather = 0');
}

function migrateAlone(pool: pg.Pool): Promise<'ready' | 'too-new'> {
  return aloneWith(pool, migrationLock, async (client) => {
    const db = drizzle(client, drizzleOptions);
    const state = await bringUpToDate(db, () => migrate(db, migrationOptions));
    if (state === 'ready') await keepStagingUnlogged(client);
    return state;
  });
}

async function aloneWith<T>(pool: pg.Pool, lock: number, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lock]);
    return await work(client);
  } finally {
    // Closing the connection gives the lock back, even after a failure.
    client.release(true);
  }
}

/** The driver's own words without the query or the URL, which may hold a password. */
function reasonOf(error: unknown): string {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (inner instanceof AggregateError) return reasonOf(inner.errors[0]);
  return inner instanceof Error ? inner.message : String(inner);
}
