import type { ExecuteSql } from '../queue/work-queue.ts';
import type { BackupHead } from './backup-file.ts';
import { rowLine } from './backup-file.ts';
import { newestMigration } from './newest-migration.ts';
import { tablesInOrder } from './tables-in-order.ts';

const pageSize = 500;

/** Everything the database holds, line by line, as it was at one moment: call it within a transaction that repeats its reads. */
export async function* backupLines(executeSql: ExecuteSql, at: string): AsyncGenerator<string> {
  const head: BackupHead = { format: 'hibob-connector backup', migration: await newestMigration(executeSql), at };
  yield `${JSON.stringify(head)}\n`;
  let rows = 0;
  for (const table of await tablesInOrder(executeSql)) {
    await executeSql(
      `declare backed_up no scroll cursor for select to_jsonb(t)::text as row from hibob."${table}" t`,
      [],
    );
    for (;;) {
      const page = (await executeSql(`fetch ${pageSize} from backed_up`, [])).rows as { row: string }[];
      for (const { row } of page) yield rowLine(table, row);
      rows += page.length;
      if (page.length < pageSize) break;
    }
    await executeSql('close backed_up', []);
  }
  yield `${JSON.stringify({ rows })}\n`;
}
