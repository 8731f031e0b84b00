import type { Context } from 'hono';
import { type Trouble, troubles } from '../trouble.ts';

/** What every failure looks like on the wire. */
export function troubleBody({ code, message, fix }: Trouble) {
  return { error: { code, message, fix } };
}

export function troubleAnswer(c: Context, trouble: Trouble): Response {
  return c.json(troubleBody(trouble), troubles[trouble.code].status);
}
