import type { ExecuteSql } from '../queue/work-queue.ts';
import { isTrouble } from '../trouble.ts';

/** A transaction that sees one moment of the database. What throws or answers trouble is undone whole. */
export async function inTransaction<T>(
  executeSql: ExecuteSql,
  use: (executeSql: ExecuteSql) => Promise<T>,
): Promise<T> {
  await executeSql('begin isolation level repeatable read', []);
  try {
    const result = await use(executeSql);
    await executeSql(isTrouble(result) ? 'rollback' : 'commit', []);
    return result;
  } catch (error) {
    await executeSql('rollback', []).catch(() => {});
    throw error;
  }
}
