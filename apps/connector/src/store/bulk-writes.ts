import { getTableColumns, type SQL, type SQLChunk, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from './database.ts';
import type { RecordId } from './record.ts';
import { employee } from './schema.ts';
import type { Absentee, Writing } from './store.ts';
import { fingerprint } from './sync-state.ts';
import type { RecordPgTable } from './tables.ts';

/**
 * Rows travel column by column, each one JSON parameter that PostgreSQL takes apart and reads by the type of the column: half the work of
 * rows with their names, several times faster than a parameter for each value, and without the limit of 65,535 of them. Decimals are
 * strings in it and stay exact. `same` holds what is the same in every row. A row that is held already is left alone.
 */
export function rowsToInsert(
  table: PgTable,
  rows: readonly object[],
  same: Readonly<Record<string, string | null>>,
): SQL {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([property]) => sql.identifier(toSnakeCase(property)));
  const fresh = columns.filter(([property]) => same[property] === undefined && property !== 'firstSeenAt');
  const values = columns.map(([property, column]) => {
    if (property === 'firstSeenAt') return firstSeen(same);
    const value = same[property];
    const type = sql.raw(column.getSQLType());
    return value === undefined ? sql`${sql.identifier(property)}::${type}` : sql`${value}::${type}`;
  });
  const texts = fresh.map(([property, column]) => {
    const json = JSON.stringify(columnOf(rows, property, column.getSQLType() === 'jsonb'));
    return sql`json_array_elements_text(${json}::text::json)`;
  });
  return sql`
    insert into ${table} (${listed(names)}) select ${listed(values)}
    from rows from (${listed(texts)}) as fresh(${listed(fresh.map(([property]) => sql.identifier(property)))})
    on conflict do nothing`;
}

/** JSON in it is text: of a text among texts nobody could tell whether it was one. */
function columnOf(rows: readonly object[], property: string, isJson: boolean): readonly unknown[] {
  const values = rows.map((row) => (row as Readonly<Record<string, unknown>>)[property] ?? null);
  return isJson ? values.map((value) => (value === null ? null : JSON.stringify(value))) : values;
}

/** Of an employee: that of the versions before, if there are any. */
function firstSeen({ connectionId, recordedFrom }: Readonly<Record<string, string | null>>): SQL {
  return sql`coalesce((
    select min(seen.first_seen_at) from ${employee} as seen
    where seen.connection_id = ${connectionId} and seen.employee_id = fresh."employeeId"), ${recordedFrom}::timestamptz)`;
}

function listed(parts: readonly SQLChunk[]): SQL {
  return sql.join([...parts], sql`, `);
}

/** A record to close: whatever version is held, or, with a hash, one that differs from it. */
export type Closing = RecordId & { readonly payloadHash?: string };

/** What was held until now is held no more from `recordedAt` on. */
export async function closeVersions(
  db: Database,
  table: RecordPgTable,
  connectionId: string,
  recordedAt: string,
  records: readonly Closing[],
): Promise<void> {
  const json = JSON.stringify(
    records.map(({ employeeId, sourceEntryId, payloadHash }) => ({ e: employeeId, s: sourceEntryId, h: payloadHash })),
  );
  await db.execute(sql`
    update ${table} set recorded_to = ${recordedAt}
    from json_to_recordset(${json}::text::json) as closed(e text, s text, h text)
    where ${table.connectionId} = ${connectionId} and ${table.employeeId} = e and ${table.sourceEntryId} = s
      and ${table.recordedTo} is null and ${table.payloadHash} is distinct from h`);
}

/** A new version of the same person that says why they are not shown; the hash differs from any that HiBob's answers give. */
export async function markAbsent(
  db: Database,
  connectionId: string,
  { runId, recordedAt }: Writing,
  absent: readonly Absentee[],
): Promise<void> {
  if (absent.length === 0) return;
  const names = Object.keys(getTableColumns(employee)).map(toSnakeCase);
  const changed: Readonly<Record<string, SQL>> = {
    run_id: sql`${runId}::uuid`,
    recorded_from: sql`${recordedAt}::timestamptz`,
    recorded_to: sql`null::timestamptz`,
    presence: sql`p`,
    merged_into: sql`m`,
    payload_hash: sql`p || ':' || payload_hash`,
  };
  const values = names.map((name) => changed[name] ?? sql.identifier(name));
  const json = JSON.stringify(
    absent.map(({ employeeId, presence, mergedInto }) => ({ e: employeeId, p: presence, m: mergedInto })),
  );
  const list = sql`json_to_recordset(${json}::text::json) as absent(e text, p text, m text)`;
  const held = sql`connection_id = ${connectionId} and employee_id = e and presence is distinct from p`;
  await db.execute(sql`
    with closed as (
      update ${employee} set recorded_to = ${recordedAt} from ${list} where ${held} and recorded_to is null returning *
    )
    insert into ${employee} (${sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    )})
    select ${sql.join(values, sql`, `)} from closed`);
}

export async function keepFingerprints(
  db: Database,
  connectionId: string,
  fingerprints: ReadonlyMap<string, string>,
): Promise<void> {
  if (fingerprints.size === 0) return;
  const json = JSON.stringify([...fingerprints].map(([e, f]) => ({ e, f })));
  await db.execute(sql`
    insert into ${fingerprint} as kept (connection_id, employee_id, fingerprint)
    select ${connectionId}::uuid, e, f from json_to_recordset(${json}::text::json) as fresh(e text, f text)
    on conflict (connection_id, employee_id) do update set fingerprint = excluded.fingerprint
    where kept.fingerprint <> excluded.fingerprint`);
}
