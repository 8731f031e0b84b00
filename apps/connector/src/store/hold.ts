import pg from 'pg';
import type { Store } from './store.ts';

/** A data folder is one process's own; within it, two syncs of one connection take turns. */
export function heldHere(): Store['hold'] {
  const held = new Set<string>();
  return async (connectionId) => {
    if (held.has(connectionId)) return null;
    held.add(connectionId);
    return async () => void held.delete(connectionId);
  };
}

/**
 * On a server the lock is a session's: the server lets go of it when the process dies, however it dies. Each has a connection of
 * its own, so that many syncs leave the pool to the queries.
 */
export function heldOnServer(databaseUrl: string): Store['hold'] {
  return async (connectionId) => {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
    // A server that goes away would otherwise end the process; the next query reports it.
    client.on('error', () => {});
    const letGo = () => client.end().catch(() => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ taken: boolean }>(
        'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as taken',
        ['hibob sync', connectionId],
      );
      if (rows[0]?.taken === true) return letGo;
    } catch (error) {
      await letGo();
      throw error;
    }
    await letGo();
    return null;
  };
}
