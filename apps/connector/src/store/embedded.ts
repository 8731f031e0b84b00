import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { DrizzleQueryError } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { ExecuteSql } from '../queue/work-queue.ts';
import { type Database, drizzleOptions, migrationOptions } from './database.ts';
import { heldHere } from './hold.ts';
import { type Holder, holderOf, type Lock, type LockNote, takeLock } from './lock.ts';
import { bringUpToDate } from './migrate.ts';
import type { Opened, OpenFailure } from './open.ts';
import { storeOn } from './repository.ts';
import { serviceStoreOn } from './service-store.ts';
import { inTransaction } from './transaction.ts';

/** The files of a data folder. The database has a folder of its own, so that lock and markers never mix with its files. */
const databaseFolder = 'postgres';
export const lockFile = 'lock.json';
/** What seals the tokens in it, where the environment does not say. */
export const keyFile = 'keys';
/** Stands while a new database is being made: what a killed first start leaves behind holds nothing and is made anew. */
const unfinishedMarker = 'first-start-unfinished';

/** The major version of PostgreSQL that PGlite 0.5 is built from; it cannot read another's files. */
const postgresVersion = '18';

export async function openMemory(): Promise<Opened | OpenFailure> {
  const opened = await start(new PGlite());
  if (opened.kind === 'too-new') throw new Error('A new database cannot be too new');
  return { ...openedOn(opened, () => opened.client.close()), announce: () => {} };
}

export async function openEmbedded(folder: string, note: LockNote): Promise<Opened | OpenFailure> {
  const unusable = makeFolder(folder);
  if (unusable !== null) return { kind: 'folder-unusable', folder, reason: unusable };
  const foreign = strangerIn(folder);
  if (foreign !== null) return { kind: 'corrupt', folder, reason: foreign };
  const taking = take(folder, note);
  if (taking.kind !== 'taken') return taking;
  const opened = await openLocked(folder, taking.lock);
  if (opened.kind !== 'opened') taking.lock.release();
  return opened;
}

/** Who has the data folder now, if anybody. */
export function folderHolder(folder: string): Holder | null {
  return holderOf(join(folder, lockFile));
}

function take(folder: string, note: LockNote): { readonly kind: 'taken'; readonly lock: Lock } | OpenFailure {
  try {
    const taking = takeLock(join(folder, lockFile), note);
    return taking.kind === 'held' ? { ...taking, folder } : taking;
  } catch (error) {
    return { kind: 'folder-unusable', folder, reason: wordsOf(error) };
  }
}

async function openLocked(folder: string, lock: Lock): Promise<Opened | OpenFailure> {
  const path = join(folder, databaseFolder);
  const marker = join(folder, unfinishedMarker);
  if (existsSync(marker)) rmSync(path, { recursive: true, force: true });
  const damage = damageIn(path);
  if (damage !== null) return { kind: 'corrupt', folder, reason: damage };
  const isNew = !existsSync(path);
  const hadPidFile = existsSync(join(path, 'postmaster.pid'));
  if (isNew) writeFileSync(marker, '');
  try {
    const opened = await start(new PGlite(path));
    if (opened.kind === 'too-new') {
      await opened.client.close();
      return { kind: 'too-new' };
    }
    rmSync(marker, { force: true });
    const close = async () => {
      await opened.client.close();
      lock.release();
    };
    return { ...openedOn(opened, close), announce: lock.announce };
  } catch (error) {
    if (isNew) return { kind: 'folder-unusable', folder, reason: wordsOf(error) };
    // The only file a failed start adds (measured with PGlite 0.5.16).
    if (!hadPidFile) rmSync(join(path, 'postmaster.pid'), { force: true });
    const reason =
      error instanceof DrizzleQueryError
        ? 'its tables are not those of this connector and could not be brought up to date'
        : 'its database files are damaged';
    return { kind: 'corrupt', folder, reason };
  }
}

async function start(client: PGlite) {
  await client.waitReady;
  const db = drizzle(client, drizzleOptions);
  try {
    const state = await bringUpToDate(db, () => migrate(db, migrationOptions));
    return { kind: state, client, db };
  } catch (error) {
    await client.close();
    throw error;
  }
}

function openedOn({ client, db }: { readonly client: PGlite; readonly db: Database }, close: () => Promise<void>) {
  // Several statements in one text go the simple way; parameters need the other.
  const executeSql: ExecuteSql = async (text, values) =>
    values.length > 0 ? client.query(text, values) : { rows: (await client.exec(text)).at(-1)?.rows ?? [] };
  return {
    kind: 'opened',
    store: storeOn(db, close, heldHere()),
    service: serviceStoreOn(db),
    executeSql,
    // A data folder is one process's own.
    alone: <T>(work: () => Promise<T>) => work(),
    transaction: <T>(use: (executeSql: ExecuteSql) => Promise<T>) => inTransaction(executeSql, use),
  } as const;
}

function makeFolder(folder: string): string | null {
  try {
    // Salaries: nobody else on the machine may look in, whatever modes the files get.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return statSync(folder).isDirectory() ? null : 'it is not a folder';
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'it is not a folder' : wordsOf(error);
  }
}

/** A folder with other things in it is somebody else's, and nothing is written there. */
function strangerIn(folder: string): string | null {
  const ours = (name: string) =>
    name === databaseFolder ||
    name === keyFile ||
    name === unfinishedMarker ||
    name.startsWith(lockFile) ||
    name === '.DS_Store';
  const strange = readdirSync(folder).find((name) => !ours(name));
  return strange === undefined ? null : `it holds "${strange}", which no connector put there`;
}

const vitalFolders = ['base', 'global', 'pg_wal', 'pg_xact'];

/** PGlite would build a new database over a folder without version file, so that is looked at first. */
function damageIn(path: string): string | null {
  if (!existsSync(path)) return null;
  const versionFile = join(path, 'PG_VERSION');
  if (!existsSync(versionFile)) return 'its database has no version file';
  const version = readFileSync(versionFile, 'utf8').trim();
  const absent = vitalFolders.find((name) => !existsSync(join(path, name)));
  if (version === postgresVersion) return absent === undefined ? null : `its database lacks the folder ${absent}`;
  const shown = /^\d{1,3}(\.\d+)?$/.test(version) ? `version ${version}` : 'an unreadable version';
  return `its database is of ${shown}, and this connector reads version ${postgresVersion}`;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
