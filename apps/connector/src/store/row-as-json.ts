import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/**
 * A row as the database writes it, for whoever hands it on as JSON: one text a row instead of a value a column, of which each is decoded,
 * mapped and written again (measured: docs/performance.md). It says what reading the row says, without our own key of the connection.
 */
export function rowAsJson(table: PgTable): SQL<string> {
  const columns = Object.entries(getTableColumns(table))
    .filter(([property]) => property !== 'connectionId')
    .map(([property, column]) => sql`${asRead(column)} as ${sql.identifier(property)}`);
  return sql`row_to_json((select shown from (select ${sql.join(columns, sql`, `)}) as shown))::text`;
}

function asRead(column: PgColumn): SQL {
  return writers[column.getSQLType()]?.(column) ?? sql`${column}`;
}

/** What JSON would say otherwise: a moment is in UTC, to the millisecond; a decimal is a text and keeps its digits. */
const writers: Readonly<Record<string, (column: PgColumn) => SQL>> = {
  'timestamp with time zone': (column) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  numeric: (column) => sql`${column}::text`,
};
