import type { ExecuteSql } from '../queue/work-queue.ts';

export async function newestMigration(executeSql: ExecuteSql): Promise<string> {
  const { rows } = await executeSql('select max(created_at)::text as newest from hibob.migration', []);
  return (rows[0] as { newest: string | null } | undefined)?.newest ?? '';
}
