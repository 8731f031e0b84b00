import type { MiddlewareHandler } from 'hono';
import { trouble } from '../trouble.ts';
import { troubleAnswer } from './trouble-answer.ts';

/** Text a database can keep: PostgreSQL takes neither a NUL nor half a surrogate pair. */
export function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** Every text in it, names of properties included. */
export function isAllKeepable(json: unknown): boolean {
  if (typeof json === 'string') return isKeepable(json);
  if (typeof json !== 'object' || json === null) return true;
  return Object.entries(json).every(([key, value]) => isKeepable(key) && isAllKeepable(value));
}

/** Addresses that hold what no name or value can. */
export function addressCheck(): MiddlewareHandler {
  return async (c, next) => (isKeepable(decoded(c.req.url)) ? next() : troubleAnswer(c, notKeepable));
}

export const notKeepable = trouble(
  'usage',
  'This holds a character that is none: a NUL, or half of one.',
  'Leave it out and send it again.',
);

function decoded(url: string): string {
  return url.replaceAll(/%00/g, '\0');
}
