import type pg from 'pg';

/**
 * What a sync has read and not yet written need not outlive a fall of the server: then both tables are empty, and it is read again. So the
 * server need not write it twice, which is most of what staging costs. Where a process dies and the server does not, they stay.
 */
const stagingTables = ['hibob.staged', 'hibob.checkpoint'] as const;

/** Once a database; the caller sees to it that nobody else is at it. */
export async function keepStagingUnlogged(client: pg.ClientBase): Promise<void> {
  for (const table of stagingTables) {
    const { rows } = await client.query<{ isLogged: boolean }>(
      `select relpersistence = 'p' as "isLogged" from pg_class where oid = $1::regclass`,
      [table],
    );
    if (rows[0]?.isLogged === true) await client.query(`alter table ${table} set unlogged`);
  }
}
