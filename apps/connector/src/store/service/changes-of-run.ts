import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../database.ts';

/** Somebody about whom a run wrote something new. */
export interface PersonChanged {
  readonly employeeId: string;
  /** Whether an earlier run had seen them. */
  readonly wasKnown: boolean;
  readonly statusBefore: string | null;
  readonly statusNow: string | null;
  readonly presenceBefore: string | null;
  readonly presenceNow: string | null;
  /** The tables with rows that are new, different or gone; `employee` for the person's own fields. */
  readonly tables: readonly string[];
}

export interface RunToTell {
  readonly runId: string;
  readonly recordedAt: string;
  /** The first sync of a connection, or the first since people go by other ids: everybody is new, and nobody was hired by that. */
  readonly isFirst: boolean;
}

export interface RunChanges {
  /** Syncs that wrote something, oldest first, after the one told last. */
  readonly toTell: (connectionId: string, after: string | null) => Promise<readonly RunToTell[]>;
  /** A page of people, in the order of their ids. */
  readonly people: (
    connectionId: string,
    run: RunToTell,
    after: string,
    limit: number,
  ) => Promise<readonly PersonChanged[]>;
}

const tables = ['employee', 'job', 'employment', 'lifecycle', 'base_pay', 'variable_pay', 'equity_grant'] as const;

/** What changed stands in the versions themselves: those a run opened, and those it closed. */
export function runChangesIn(db: Database): RunChanges {
  return {
    toTell: async (connectionId, after) => {
      const { rows } = (await db.execute(sql`
        select id, recorded_at, recorded_at <= (
          select min(recorded_from) from hibob.employee e where e.connection_id = ${connectionId}
        ) as is_first from hibob.run
        where connection_id = ${connectionId} and recorded_at is not null order by recorded_at`)) as unknown as {
        rows: readonly { id: string; recorded_at: string | Date; is_first: boolean | null }[];
      };
      return rows
        .map(({ id, recorded_at, is_first }) => ({
          runId: id,
          recordedAt: new Date(recorded_at).toISOString(),
          isFirst: is_first ?? false,
        }))
        .filter(({ recordedAt }) => after === null || recordedAt > after);
    },

    people: async (connectionId, { recordedAt }, after, limit) => {
      const touched = tables.map(
        (table): SQL => sql`select employee_id, ${table}::text as "table" from hibob.${sql.identifier(table)}
          where connection_id = ${connectionId} and employee_id > ${after}
            and (recorded_from = ${recordedAt}::timestamptz or recorded_to = ${recordedAt}::timestamptz)`,
      );
      const version = (when: SQL) => sql`(select e from hibob.employee e
          where e.connection_id = ${connectionId} and e.employee_id = t.employee_id and ${when}
          order by e.recorded_from desc limit 1)`;
      const { rows } = (await db.execute(sql`
        select t.employee_id, array_agg(distinct t."table") as tables,
          (${version(sql`e.recorded_from < ${recordedAt}::timestamptz`)}).status as status_before,
          (${version(sql`e.recorded_from < ${recordedAt}::timestamptz`)}).presence as presence_before,
          (${version(sql`e.recorded_from <= ${recordedAt}::timestamptz`)}).status as status_now,
          (${version(sql`e.recorded_from <= ${recordedAt}::timestamptz`)}).presence as presence_now,
          exists (select 1 from hibob.employee e where e.connection_id = ${connectionId}
            and e.employee_id = t.employee_id and e.recorded_from < ${recordedAt}::timestamptz) as was_known
        from (${sql.join(touched, sql` union all `)}) t
        group by t.employee_id order by t.employee_id limit ${limit}`)) as unknown as { rows: readonly Raw[] };
      return rows.map((raw) => ({
        employeeId: raw.employee_id,
        wasKnown: raw.was_known,
        statusBefore: raw.status_before,
        statusNow: raw.status_now,
        presenceBefore: raw.presence_before,
        presenceNow: raw.presence_now,
        tables: raw.tables,
      }));
    },
  };
}

interface Raw {
  readonly employee_id: string;
  readonly tables: readonly string[];
  readonly status_before: string | null;
  readonly status_now: string | null;
  readonly presence_before: string | null;
  readonly presence_now: string | null;
  readonly was_known: boolean;
}
