import { randomBytes } from 'node:crypto';
import { type Trouble, trouble } from '../trouble.ts';

/** The keys that seal secrets at rest. The first seals; all of them open, so that a new one can be put in front without losing anything. */
export interface KeyRing {
  readonly current: Key;
  readonly byId: ReadonlyMap<string, Key>;
}

export interface Key {
  /** Stands in every sealed text in the clear. */
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

/**
 * Reads `ID:SECRET,ID:SECRET…`: an id of letters, digits, `-` and `_`; 32 bytes in base64url.
 * The messages never repeat what was given.
 */
export function parseKeyRing(text: string): KeyRing | Trouble {
  const parts = text.split(',').map((part) => part.trim());
  const keys = parts.map(parseKey).filter((key) => key !== null);
  const byId = new Map(keys.map((key) => [key.id, key]));
  const [current] = keys;
  if (current === undefined || keys.length < parts.length) return malformed;
  return byId.size < keys.length ? doubled : { current, byId };
}

/** One key, in the notation that `parseKeyRing` reads. */
export function newKeyText(id: string): string {
  return `${id}:${randomBytes(keyBytes).toString('base64url')}`;
}

/** A ring that ends with the process. */
export function ringForThisRun(): KeyRing {
  const current = { id: 'run', secret: new Uint8Array(randomBytes(keyBytes)) };
  return { current, byId: new Map([[current.id, current]]) };
}

const keyBytes = 32;

function parseKey(text: string): Key | null {
  const match = /^([\w-]{1,40}):([\w-]+)$/.exec(text);
  if (match === null) return null;
  const [, id = '', encoded = ''] = match;
  const secret = new Uint8Array(Buffer.from(encoded, 'base64url'));
  return secret.length === keyBytes ? { id, secret } : null;
}

const example =
  'Write HIBOB_CONNECTOR_KEYS as ID:KEY, several separated by commas, the one to seal with first. `hibob-connector keys new` makes one.';
const malformed = trouble(
  'usage',
  'The key ring cannot be read: each key is an id and 32 bytes in base64url.',
  example,
);
const doubled = trouble('usage', 'Two keys of the key ring have the same id.', example);
