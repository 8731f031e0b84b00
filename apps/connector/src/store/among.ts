import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** One of some ids, all of them in one parameter: hundreds of placeholders take longer to write than the answer to read. */
export function among(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${textArray(ids)})`;
}

/** Holds every row that has one of these texts in one of the columns, and where `_` or `%` stand in them a few more. */
export function naming(columns: readonly PgColumn[], texts: readonly string[]): SQL {
  const words = columns.map((column) => sql`${column}::text`);
  return sql`concat_ws(' ', ${sql.join(words, sql`, `)}) like any(${textArray(texts.map((text) => `%${text}%`))})`;
}

/** All of them in one parameter. */
export function textArray(texts: readonly string[]): SQL {
  const quoted = texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`);
  return sql`${`{${quoted.join(',')}}`}::text[]`;
}
