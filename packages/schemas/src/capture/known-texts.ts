import { problems } from '../problems.ts';

/** What HiBob is known to say when it refuses; anything else may name somebody. */
const known: ReadonlySet<string> = new Set([
  ...Object.values(problems).flatMap(({ body }) => (body === null ? [] : [body.key, body.error])),
  'MISSING_PERMISSION',
  'Unauthorized',
  'Forbidden',
  'Not Found',
  'Too Many Requests',
]);

export function knownText(text: unknown): string | null {
  return typeof text === 'string' && known.has(text) ? text : null;
}
