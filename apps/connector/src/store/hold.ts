import type { Pool } from 'pg';
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

/** On a server the lock is a session's: the server lets go of it when the process dies, however it dies. */
export function heldOnServer(pool: Pool): Store['hold'] {
  return async (connectionId) => {
    const client = await pool.connect();
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as taken',
      ['hibob sync', connectionId],
    );
    if (rows[0]?.taken !== true) {
      client.release();
      return null;
    }
    // Closing the connection gives the lock back, even if it broke in the meantime.
    return async () => client.release(true);
  };
}
