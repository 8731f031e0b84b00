import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { z } from 'zod';
import { type Trouble, trouble } from '../trouble.ts';

/** Reads a file the user named. Sentences name the file and the place, never a value: it may be a token. */
export function readJsonFile<T extends z.ZodType>(
  cwd: string,
  file: string,
  schema: T,
  what: string,
): z.output<T> | Trouble {
  let text: string;
  try {
    text = readFileSync(resolve(cwd, file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why = reasons[code] ?? 'cannot be read';
    return trouble('usage', `The ${what} file ${file} ${why}.`, 'Check its path.');
  }
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return trouble('usage', `The ${what} file ${file} is not JSON.`, 'Write one JSON object into it.');
  }
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return trouble(
    'usage',
    `The ${what} file ${file} is not as expected: ${place}${issue?.message ?? ''}.`,
    'Correct it.',
  );
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a folder',
};
