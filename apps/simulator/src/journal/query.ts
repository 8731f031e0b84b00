import type { JournalEntry } from '../hibob/journal.ts';

/** Which entries of a journal are asked for; what is left out does not matter. */
export interface JournalQuery {
  /** An endpoint row's id, or `none`: a path HiBob does not have. */
  readonly endpoint?: string | undefined;
  /** `404`, or `4xx` for all that begin with 4. */
  readonly status?: string | undefined;
  readonly serviceUserId?: string | undefined;
  /** After this entry number, or from this moment of the transport clock on. */
  readonly since?: Since | undefined;
  /** The newest so many. */
  readonly limit?: number | undefined;
}

export type Since = { readonly n: number } | { readonly at: string };

/** The entries that fit, oldest first. */
export function queried(entries: readonly JournalEntry[], query: JournalQuery): readonly JournalEntry[] {
  const { endpoint, status, serviceUserId, since, limit } = query;
  const fitting = entries.filter(
    (entry) =>
      (endpoint === undefined || (entry.endpoint ?? 'none') === endpoint) &&
      (status === undefined || fitsStatus(entry.status, status)) &&
      (serviceUserId === undefined || entry.serviceUserId === serviceUserId) &&
      (since === undefined || isSince(entry, since)),
  );
  return limit === undefined ? fitting : fitting.slice(Math.max(0, fitting.length - limit));
}

export function fitsStatus(status: number, wanted: string): boolean {
  const text = String(status).padStart(3, '0');
  return wanted.endsWith('xx') ? text[0] === wanted[0] : text === wanted;
}

export function isSince(entry: Pick<JournalEntry, 'n' | 'at'>, since: Since): boolean {
  return 'n' in since ? entry.n > since.n : entry.at >= since.at;
}
