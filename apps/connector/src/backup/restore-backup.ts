import type { ExecuteSql } from '../queue/work-queue.ts';
import { type Trouble, trouble } from '../trouble.ts';
import { endSchema, headSchema, readRowLine } from './backup-file.ts';
import { newestMigration } from './newest-migration.ts';
import { tablesInOrder } from './tables-in-order.ts';

export interface Restored {
  readonly at: string;
  readonly rows: number;
}

const pageSize = 500;

/** Puts a backup into an empty database. Call it within a transaction: what is not whole is not kept. */
export async function restoreLines(executeSql: ExecuteSql, lines: AsyncIterable<string>): Promise<Restored | Trouble> {
  const tables = await tablesInOrder(executeSql);
  const used = await firstUsed(executeSql, tables);
  if (used !== null) return notEmpty;
  // The tenant that every database begins with comes back as it was.
  await executeSql('delete from hibob.tenant', []);
  let head: { readonly at: string; readonly migration: string } | null = null;
  let said: number | null = null;
  let rows = 0;
  let page: { readonly table: string; readonly rows: string[] } = { table: '', rows: [] };
  const put = async () => {
    if (page.rows.length > 0) await insert(executeSql, page.table, page.rows);
    rows += page.rows.length;
  };
  for await (const line of lines) {
    if (said !== null) return noBackup;
    if (head === null) {
      const parsed = headSchema.safeParse(jsonIn(line));
      if (!parsed.success) return noBackup;
      head = parsed.data;
      if (head.migration !== (await newestMigration(executeSql))) return otherVersion;
      continue;
    }
    const found = readRowLine(line);
    if (found === null) {
      const end = endSchema.safeParse(jsonIn(line));
      if (!end.success) return noBackup;
      said = end.data.rows;
      continue;
    }
    if (!tables.includes(found.table)) return noBackup;
    if (found.table !== page.table || page.rows.length === pageSize) {
      await put();
      page = { table: found.table, rows: [] };
    }
    page.rows.push(found.row);
  }
  await put();
  if (head === null || said !== rows) return notWhole;
  await goOnCounting(executeSql);
  return { at: head.at, rows };
}

/** The tenant that every database begins with does not count. */
async function firstUsed(executeSql: ExecuteSql, tables: readonly string[]): Promise<string | null> {
  for (const table of tables.filter((one) => one !== 'tenant')) {
    if ((await executeSql(`select 1 from hibob."${table}" limit 1`, [])).rows.length > 0) return table;
  }
  return null;
}

async function insert(executeSql: ExecuteSql, table: string, rows: readonly string[]): Promise<void> {
  await executeSql(
    `insert into hibob."${table}" overriding system value
       select * from jsonb_populate_recordset(null::hibob."${table}", $1::jsonb)`,
    [`[${rows.join(',')}]`],
  );
}

/** Numbers that the database gives out go on behind the highest that came in. */
async function goOnCounting(executeSql: ExecuteSql): Promise<void> {
  const { rows } = await executeSql(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'hibob' and is_identity = 'YES'`,
    [],
  );
  for (const { table, column } of rows as { table: string; column: string }[]) {
    await executeSql(
      `select setval(pg_get_serial_sequence($1, $2), (select coalesce(max("${column}"), 0) + 1 from hibob."${table}"), false)`,
      [`hibob.${table}`, column],
    );
  }
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const notEmpty = trouble(
  'usage',
  'The database is not empty, so nothing was restored.',
  'Restore into a new one: another --data DIR, or an empty database in DATABASE_URL.',
);
const noBackup = trouble(
  'usage',
  'The file is no backup of this connector; nothing was restored.',
  'Give a file that `hibob-connector backup` wrote.',
);
const notWhole = trouble(
  'usage',
  'The backup is not whole: its end is missing. Nothing was restored.',
  'Give another copy of the file.',
);
const otherVersion = trouble(
  'usage',
  'The backup was made by another version of the connector; nothing was restored.',
  'Restore it with the version that made it, then update.',
);
