import { createHash } from 'node:crypto';
import { type Wrong, wrong } from './desk.ts';

/** What somebody looked at while they filled a form: the form carries it back. */
export function stampOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('base64url').slice(0, 16);
}

/** Whether somebody else changed it in the meantime. */
export function changedSince(stamp: string, value: unknown, what: string): Wrong | null {
  if (stamp === stampOf(value)) return null;
  return wrong(
    `Somebody else changed ${what} while you were editing it.`,
    'Nothing of yours was saved. Compare with how it is now, and save again.',
  );
}

function sorted(_: string, value: unknown): unknown {
  if (value instanceof Set) return [...value];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
