import { DrizzleQueryError } from 'drizzle-orm';
import { type Trouble, trouble } from '../trouble.ts';

/** null: not the database's doing. SQL and parameters stay out of the sentence: they hold salaries. */
export function databaseTrouble(error: unknown): Trouble | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const row = reasons.find(({ codes }) => codes.test(code));
  if (row === undefined) return null;
  return trouble('database-unusable', `The database stopped working: ${row.reason} (${code}).`, row.fix);
}

/** PostgreSQL's SQLSTATE classes and the codes of Node's network and file errors. */
const reasons = [
  {
    codes: /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|08\w{3}|57P0\d)$/,
    reason: 'the connection to it was lost',
    fix: 'Check that the PostgreSQL server runs, then start again; what was not finished was not written.',
  },
  {
    codes: /^(ENOSPC|53100)$/,
    reason: 'the disk is full',
    fix: 'Make room, then start again; what was not finished was not written.',
  },
  {
    codes: /^(53300|28\w{3}|42501)$/,
    reason: 'it refuses us',
    fix: 'Check the rights and the connection limit of the user in DATABASE_URL.',
  },
] as const;
