import { type SQL, sql } from 'drizzle-orm';
import { employee } from './schema.ts';
import type { RecordPgTable } from './tables.ts';

/** The versions held now, of people HiBob shows or who left. */
export function shownNow(table: RecordPgTable): SQL {
  return sql`${table.recordedTo} is null and not exists (
    select 1 from ${employee} as person
    where person.connection_id = ${table.connectionId} and person.employee_id = ${table.employeeId}
      and person.recorded_to is null and person.presence in ('hidden', 'erased', 'merged'))`;
}

/** The newest version of every record, whatever became of it. */
export function shownOrGone(table: RecordPgTable): SQL {
  return sql`not exists (
    select 1 from ${table} as later
    where later.connection_id = ${table.connectionId} and later.employee_id = ${table.employeeId}
      and later.source_entry_id = ${table.sourceEntryId} and later.recorded_from > ${table.recordedFrom})`;
}
