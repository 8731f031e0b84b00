import type { ExecuteSql } from '../queue/work-queue.ts';
import { openEmbedded, openMemory } from './embedded.ts';
import type { Holder, LockNote } from './lock.ts';
import { openPostgres } from './postgres.ts';
import type { ServiceStore } from './service-store.ts';
import type { Store } from './store.ts';

export type Where =
  | { readonly dataDir: string; readonly note: LockNote }
  | { readonly databaseUrl: string }
  | { readonly memory: true };

export type Opened = {
  readonly kind: 'opened';
  readonly store: Store;
  readonly service: ServiceStore;
  /** For the work queue, which writes its own SQL. */
  readonly executeSql: ExecuteSql;
  /** Runs SQL that sees one moment of the database, and is undone whole where it throws or answers trouble. */
  readonly transaction: <T>(use: (executeSql: ExecuteSql) => Promise<T>) => Promise<T>;
  /** Does something that two processes must not do at once, e.g. make the queue's tables: whoever comes second waits. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Says in the lock file where a running `serve` can be reached. Does nothing where nothing is locked. */
  readonly announce: (url: string, apiKey: string) => void;
};

export type OpenFailure =
  /** Another process has the data folder. */
  | { readonly kind: 'held'; readonly folder: string; readonly holder: Holder }
  /** The folder holds something that is no database of ours, or a damaged one. It is left as it was. */
  | { readonly kind: 'corrupt'; readonly folder: string; readonly reason: string }
  /** The folder cannot be made, read or written. */
  | { readonly kind: 'folder-unusable'; readonly folder: string; readonly reason: string }
  /** The PostgreSQL server cannot be reached or refuses us. */
  | { readonly kind: 'database-unusable'; readonly reason: string }
  /** The database was written by a newer connector. */
  | { readonly kind: 'too-new' };

/** Opens the database, brings its tables up to date and hands out the store on it. */
export function openStore(where: Where): Promise<Opened | OpenFailure> {
  if ('memory' in where) return openMemory();
  if ('databaseUrl' in where) return openPostgres(where.databaseUrl);
  return openEmbedded(where.dataDir, where.note);
}
