import type { Evidence, KeptRun, QueuedJob } from './evidence.ts';
import type { Town } from './town.ts';

/** Reads what is there now: every run and job in the database, and what HiBob was asked since the town was made. */
export async function evidenceOf({
  database,
  companies,
  control,
}: Town): Promise<Pick<Evidence, 'runs' | 'jobs' | 'asked'>> {
  const runs = await database.rows<KeptRun>(
    `select r.id::text as id, c.name as connection, r.kind, r.outcome, r.mode,
      (extract(epoch from r.started_at) * 1000)::float8 as "startedAt",
      (extract(epoch from r.finished_at) * 1000)::float8 as "finishedAt"
     from hibob.run r join hibob.connection c on c.id = r.connection_id order by r.started_at, r.finished_at`,
  );
  const jobs = await database.rows<QueuedJob>(
    `select j.id::text as id, c.name as connection, j.data->>'chore' as chore, (j.data->>'dueAt')::float8 as "dueAt", j.state::text as state,
      j.retry_count as "retries" from hibob_queue.job j join hibob.connection c on c.id::text = j.data->>'connectionId'
     where j.name = 'hibob-chores' order by (j.data->>'dueAt')::float8`,
  );
  const asked = await Promise.all(
    companies.map(async ({ id, name, before }) => {
      const journal = await control<{
        readonly entries: readonly { readonly endpoint: string | null; readonly status: number }[];
        readonly dropped: number;
      }>('GET', `/companies/${id}/journal?since=${before}&limit=999999`);
      return {
        connection: name,
        dropped: journal.dropped,
        endpoints: journal.entries.map(({ endpoint, status }) => ({ endpoint: endpoint ?? 'unknown', status })),
      };
    }),
  );
  return { runs, jobs, asked };
}
