import pg from 'pg';
import type { Store } from './store.ts';

/** The right to write a connection's records, which one process has at a time. */
export interface Hold {
  /** Aborted when it is lost, because the server let go of it: somebody else may have it by then. */
  readonly signal: AbortSignal;
  /** The server's session that has it; null: nobody else can have it while this process lives. */
  readonly session: number | null;
  readonly letGo: () => Promise<void>;
}

/** First key of the server's lock; the second is the connection. */
export const holdClass = 'hibob sync';
/** A line that was dropped in silence is found out within minutes: Node would wait for two hours. */
const alive = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 };

/** Thrown where something was to be written without the right to it. */
export class HoldLost extends Error {}

/** A data folder is one process's own; within it, two syncs of one connection take turns. */
export function heldHere(): Store['hold'] {
  const held = new Set<string>();
  return async (connectionId) => {
    if (held.has(connectionId)) return null;
    held.add(connectionId);
    const { signal } = new AbortController();
    return { signal, session: null, letGo: async () => void held.delete(connectionId) };
  };
}

/**
 * On a server the lock is a session's: the server lets go of it when the process dies, however it dies. Each has a connection of
 * its own, so that many syncs leave the pool to the queries.
 */
export function heldOnServer(databaseUrl: string): Store['hold'] {
  return async (connectionId) => {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, ...alive });
    const lost = new AbortController();
    // A server that goes away would otherwise end the process; the next query reports it.
    client.on('error', () => lost.abort());
    client.on('end', () => lost.abort());
    const letGo = () => client.end().catch(() => {});
    try {
      await client.connect();
      const { rows } = await client.query<{ taken: boolean; session: number }>(
        'select pg_try_advisory_lock(hashtext($1), hashtext($2)) as taken, pg_backend_pid() as session',
        [holdClass, connectionId],
      );
      const [{ taken, session } = { taken: false, session: 0 }] = rows;
      if (taken) return { signal: lost.signal, session, letGo };
    } catch (error) {
      await letGo();
      throw error;
    }
    await letGo();
    return null;
  };
}

/** The same store for as long as the hold lasts: what is to be written after that is not, and `HoldLost` is thrown. */
export function whileHeld(store: Store, hold: Pick<Hold, 'signal' | 'session'>): Store {
  const held = <A extends readonly unknown[], R>(write: (...args: A) => Promise<R>) => {
    return async (...args: A): Promise<R> => {
      if (hold.signal.aborted) throw new HoldLost();
      return write(...args);
    };
  };
  return {
    ...store,
    saveFields: held(store.saveFields),
    begin: held(store.begin),
    stage: held(store.stage),
    restart: held(store.restart),
    describeRun: held(store.describeRun),
    recordTime: held(store.recordTime),
    apply: held((connectionId, writing, changes) =>
      store.apply(connectionId, { ...writing, session: hold.session }, changes),
    ),
    finish: held(store.finish),
    renamePeople: held(store.renamePeople),
  };
}
