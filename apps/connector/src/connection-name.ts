import { trouble } from './trouble.ts';

/** A name that fits into a path. */
export function isName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name);
}

export const noName = trouble(
  'usage',
  'This is not a name for a connection.',
  'A name has 1 to 64 letters, digits, dots, dashes or underscores.',
);
