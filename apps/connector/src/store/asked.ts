import { and, type SQL, sql } from 'drizzle-orm';
import { employee } from './schema.ts';
import type { RecordPgTable } from './tables.ts';

/** Which versions of the records somebody wants to see. */
export interface Asked {
  /** What we held for true at this moment; null: now. */
  readonly asOf: string | null;
  /** Only what was recorded after this moment, or taken back after it; null: everything. */
  readonly changedSince: string | null;
  /** Also what HiBob took back, and people who are hidden, erased or merged. */
  readonly includeGone: boolean;
  /** What is held of people who are hidden, erased or merged as well. */
  readonly anyPresence?: boolean;
}

export const everythingNow: Asked = { asOf: null, changedSince: null, includeGone: false };

/** The versions asked for: of each record one at most. */
export function versionsAsked(
  table: RecordPgTable,
  { asOf, changedSince, includeGone, anyPresence = false }: Asked,
): SQL | undefined {
  const known = asOf === null ? undefined : sql`${table.recordedFrom} <= ${asOf}`;
  if (changedSince === null && !includeGone) {
    return and(known, isHeld(table, asOf), anyPresence ? undefined : isShown(table, asOf));
  }
  return and(known, isLatest(table, asOf), changedSince === null ? undefined : changedAfter(table, changedSince, asOf));
}

function isHeld(table: RecordPgTable, asOf: string | null): SQL {
  return asOf === null
    ? sql`${table.recordedTo} is null`
    : sql`(${table.recordedTo} is null or ${table.recordedTo} > ${asOf})`;
}

/** Of somebody who was present or had left. */
function isShown(table: RecordPgTable, asOf: string | null): SQL {
  const held =
    asOf === null
      ? sql`person.recorded_to is null`
      : sql`person.recorded_from <= ${asOf} and (person.recorded_to is null or person.recorded_to > ${asOf})`;
  return sql`not exists (
    select 1 from ${employee} as person
    where person.connection_id = ${table.connectionId} and person.employee_id = ${table.employeeId}
      and ${held} and person.presence in ('hidden', 'erased', 'merged'))`;
}

function isLatest(table: RecordPgTable, asOf: string | null): SQL {
  const known = asOf === null ? sql`true` : sql`later.recorded_from <= ${asOf}`;
  return sql`not exists (
    select 1 from ${table} as later
    where later.connection_id = ${table.connectionId} and later.employee_id = ${table.employeeId}
      and later.source_entry_id = ${table.sourceEntryId} and later.recorded_from > ${table.recordedFrom} and ${known})`;
}

function changedAfter(table: RecordPgTable, since: string, asOf: string | null): SQL {
  const until = asOf === null ? sql`true` : sql`${table.recordedTo} <= ${asOf}`;
  return sql`(${table.recordedFrom} > ${since} or (${table.recordedTo} > ${since} and ${until}))`;
}
