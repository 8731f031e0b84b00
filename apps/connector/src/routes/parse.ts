import type { Context } from 'hono';
import type { z } from 'zod';
import { type Trouble, trouble } from '../trouble.ts';
import { isAllKeepable, notKeepable } from './keepable.ts';

/** The body, or what is wrong with it. An empty body counts as `{}`. */
export async function parseBody<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T> | Trouble> {
  const text = await c.req.text();
  let json: unknown;
  try {
    json = text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    return trouble('usage', 'The body is not JSON.', 'Send one JSON object.');
  }
  if (!isAllKeepable(json)) return notKeepable;
  return parsed(schema, json, 'body');
}

/** Names the place of the first mistake, never the value: it may be a token. */
export function parsed<T extends z.ZodType>(schema: T, input: unknown, where: string): z.output<T> | Trouble {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = [where, ...(issue?.path ?? [])].join('.');
  return trouble('usage', `${place}: ${issue?.message ?? 'not as expected'}.`, 'Correct it and send it again.');
}
