/** What the caller wants instead of, or beside, machine values. Source: OpenAPI 2025-06; any other spelling means none. */
export type HumanReadable = 'none' | 'APPEND' | 'REPLACE';

/** Reads the request's flag: case does not matter, anything unknown is ignored (lower case seen in production programs). */
export function humanReadableOf(flag: unknown): HumanReadable {
  const text = typeof flag === 'string' ? flag.toUpperCase() : '';
  return text === 'APPEND' || text === 'REPLACE' ? text : 'none';
}
