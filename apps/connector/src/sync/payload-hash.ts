import { hash } from 'node:crypto';

/** Tells whether a record changed. Keys in any order give the same hash; undefined counts as absent. */
export function payloadHash(value: unknown): string {
  return hash('sha256', canonical(value));
}

/** JSON with its keys in order. */
export function canonical(value: unknown): string {
  return JSON.stringify(inOrder(value)) ?? 'null';
}

/** The same value where its keys are in order already. */
function inOrder(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.some(isNested) ? value.map(inOrder) : value;
  const keys = Object.keys(value);
  const values = value as Readonly<Record<string, unknown>>;
  if (isSorted(keys) && !keys.some((key) => isNested(values[key]))) return value;
  return Object.fromEntries(keys.sort().map((key) => [key, inOrder(values[key])]));
}

function isNested(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') < key);
}
