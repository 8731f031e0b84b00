import type { ExecuteSql } from '../queue/work-queue.ts';

/** Our tables, each behind those it refers to. The list of migrations is not among them: a restore goes into tables that are there. */
export async function tablesInOrder(executeSql: ExecuteSql): Promise<readonly string[]> {
  const tables = await executeSql(
    `select table_name as name from information_schema.tables
     where table_schema = 'hibob' and table_type = 'BASE TABLE' and table_name <> 'migration' order by 1`,
    [],
  );
  const references = await executeSql(
    `select distinct one.relname as "from", other.relname as "to" from pg_constraint c
     join pg_class one on one.oid = c.conrelid join pg_class other on other.oid = c.confrelid
     join pg_namespace n on n.oid = one.relnamespace
     where c.contype = 'f' and n.nspname = 'hibob' and one.oid <> other.oid`,
    [],
  );
  const waiting = (tables.rows as { name: string }[]).map(({ name }) => name);
  const needs = references.rows as { from: string; to: string }[];
  const ordered: string[] = [];
  while (waiting.length > 0) {
    const next = waiting.find((name) => needs.every(({ from, to }) => from !== name || ordered.includes(to)));
    if (next === undefined) throw new Error(`Tables refer to each other in a circle: ${waiting.join(', ')}`);
    ordered.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return ordered;
}
