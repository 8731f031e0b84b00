import { z } from 'zod';

/** The first line of a backup. Behind it a line a row, and a last line that says how many. */
export const headSchema = z.strictObject({
  format: z.literal('hibob-connector backup'),
  /** The newest migration of the database it was made from: rows fit tables of the same age only. */
  migration: z.string(),
  at: z.string(),
});
export type BackupHead = z.infer<typeof headSchema>;

export const endSchema = z.strictObject({ rows: z.number() });

/** A row travels as PostgreSQL writes it, so that no number and no moment changes on the way. */
export function rowLine(table: string, row: string): string {
  return `${table} ${row}\n`;
}

export function readRowLine(line: string): { readonly table: string; readonly row: string } | null {
  const at = line.indexOf(' ');
  return at > 0 && line[at + 1] === '{' ? { table: line.slice(0, at), row: line.slice(at + 1) } : null;
}
