import pg from 'pg';

const tables = [
  'employee',
  'job',
  'employment',
  'lifecycle',
  'base_pay',
  'variable_pay',
  'equity_grant',
  'custom_value',
] as const;
const rowsAStatement = 1_000;

/**
 * How long it takes to insert the rows the sync has stored into empty tables of the same shape, with the same indexes: a statement
 * for every thousand rows, each as one JSON parameter, each statement a transaction. Reading them first is not counted.
 */
export async function bareInsert(databaseUrl: string, cpuNow: () => number): Promise<{ ms: number; cpuMs: number }> {
  const source = new pg.Client({ connectionString: databaseUrl });
  const target = new pg.Client({ connectionString: databaseUrl });
  await Promise.all([source.connect(), target.connect()]);
  await target.query('create schema bare');
  let ms = 0;
  let cpuMs = 0;
  for (const table of tables) {
    await target.query(`create table bare.${table} (like hibob.${table} including all)`);
    await source.query('begin');
    await source.query(`declare held cursor for select row_to_json(t)::text as row from hibob.${table} t`);
    for (;;) {
      const { rows } = await source.query<{ row: string }>(`fetch ${rowsAStatement} from held`);
      if (rows.length === 0) break;
      const json = `[${rows.map(({ row }) => row).join(',')}]`;
      const [before, cpuBefore] = [performance.now(), cpuNow()];
      await target.query(
        `insert into bare.${table} select * from json_populate_recordset(null::bare.${table}, $1::text::json)`,
        [json],
      );
      ms += performance.now() - before;
      cpuMs += cpuNow() - cpuBefore;
    }
    await source.query('rollback');
  }
  await Promise.all([source.end(), target.end()]);
  return { ms, cpuMs };
}
