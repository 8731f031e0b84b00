import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as a client holds it: `hbk_ID_SECRET`. The id finds the row, the secret proves it. */
export interface ApiKeyText {
  readonly id: string;
  readonly text: string;
  /** What is stored. The secret has 256 bits of chance, so one round of SHA-256 is enough (nothing to guess from a list). */
  readonly hash: string;
}

export function newApiKey(): ApiKeyText {
  const id = randomBytes(9).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, text: `${prefix}_${id}_${secret}`, hash: hashOf(secret) };
}

/** The two parts of a key, or null for anything else. */
export function readApiKey(text: string): { readonly id: string; readonly secret: string } | null {
  const match = /^hbk_([0-9a-f]{18})_([\w-]{43})$/.exec(text);
  return match === null ? null : { id: match[1] ?? '', secret: match[2] ?? '' };
}

/** In constant time. */
export function isSecretOf(hash: string, secret: string): boolean {
  const [expected, given] = [Buffer.from(hash, 'hex'), Buffer.from(hashOf(secret), 'hex')];
  return expected.length === given.length && timingSafeEqual(expected, given);
}

const prefix = 'hbk';

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
