import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** One of some ids, all of them in one parameter: hundreds of placeholders take longer to write than the answer to read. */
export function among(column: PgColumn, ids: readonly string[]): SQL {
  const quoted = ids.map((id) => `"${id.replace(/["\\]/g, '\\$&')}"`);
  return sql`${column} = any(${`{${quoted.join(',')}}`}::text[])`;
}
