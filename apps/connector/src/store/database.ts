import { fileURLToPath } from 'node:url';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** A PostgreSQL database, embedded or not; the repository cannot tell which. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Both drivers must name columns as `drizzle.config.ts` did when the migrations were written. */
export const drizzleOptions = { casing: 'snake_case' } as const;

/** Our own bookkeeping table in our own schema, so that another drizzle program in the database is not disturbed. */
export const migrationOptions = {
  migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
  migrationsSchema: 'hibob',
  migrationsTable: 'migration',
};
