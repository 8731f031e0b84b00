import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { type Database, migrationOptions } from './database.ts';

/** Brings the tables up to date by running drizzle's migrator. `too-new`: a later connector has already moved them on. */
export async function bringUpToDate(db: Database, migrate: () => Promise<void>): Promise<'ready' | 'too-new'> {
  await migrate();
  const { migrationsSchema, migrationsTable } = migrationOptions;
  const applied = await db
    .select({ newest: sql<string | null>`max(created_at)::text` })
    .from(sql`${sql.identifier(migrationsSchema)}.${sql.identifier(migrationsTable)}`);
  const known = readMigrationFiles(migrationOptions).at(-1)?.folderMillis ?? 0;
  return Number(applied[0]?.newest ?? 0) > known ? 'too-new' : 'ready';
}
