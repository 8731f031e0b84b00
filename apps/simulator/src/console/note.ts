import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';

/** What is said once on the next page. */
const note = z.strictObject({
  text: z.string(),
  kind: z.enum(['good', 'bad']),
  /** The version that an undo would take back; null: nothing to undo. */
  undo: z.number().nullable(),
});
export type Note = z.output<typeof note>;

const name = 'console-note';
const options = { path: '/console', httpOnly: true, sameSite: 'Strict' } as const;

/** After a form was done: elsewhere, with a note. */
export function goTo(c: Context, path: string, text: string, undo: number | null = null, kind: Note['kind'] = 'good') {
  setCookie(c, name, JSON.stringify({ text, kind, undo } satisfies Note), { ...options, maxAge: 30 });
  return c.redirect(path, 303);
}

/** A page that only looks again (`assets/console.js`) leaves it to the page it is meant for, which may be on its way. */
export function takeNote(c: Context): Note | null {
  const kept = getCookie(c, name);
  if (kept === undefined || c.req.method !== 'GET' || c.req.header('X-Look-Again') !== undefined) return null;
  deleteCookie(c, name, options);
  try {
    return note.parse(JSON.parse(kept));
  } catch {
    return null;
  }
}
