import { startPostgres as startServer } from '@hibob-kit/real-postgres';
import { cpuOfPostgres } from './cpu-of-postgres.ts';

/** A PostgreSQL server with its own settings, as the connector's tests start it. */
export async function startPostgres() {
  const server = await startServer();
  if (server.kind === 'missing') throw new Error(server.reason);
  return {
    cpuMs: () => cpuOfPostgres(server.postmaster) ?? 0,
    url: (await server.database('bench')).url,
    stop: server.stop,
  };
}
