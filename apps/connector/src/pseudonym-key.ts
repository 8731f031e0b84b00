import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Pseudonym } from './hibob/anonymous-client.ts';
import { type Trouble, trouble } from './trouble.ts';

/** 128 bits of a keyed hash: two people do not meet, and nobody without the key finds out whose it is. */
export function pseudonymsBy(key: string): Pseudonym {
  return (id) => `P-${createHmac('sha256', key).update(id).digest('base64url').slice(0, 22)}`;
}

/** Tells one key from another, and nothing else. */
export function keyFingerprint(key: string): string {
  return createHmac('sha256', key).update('which key').digest('base64url').slice(0, 12);
}

/**
 * The key of an embedded store: a file beside the data folder, made when it is first needed. Whoever has the data alone cannot say
 * whose it is; whoever loses the key gets new pseudonyms.
 */
export function keyBeside(dataDir: string): string | Trouble {
  const file = `${dataDir}.pseudonym-key`;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    try {
      const key = randomBytes(32).toString('base64url');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' });
      return key;
    } catch {
      return trouble(
        'file-unusable',
        `The key of the pseudonyms, ${file}, can be neither read nor made.`,
        'Give the folder back its rights, or set HIBOB_PSEUDONYM_KEY.',
      );
    }
  }
}

export const noPseudonymKey = trouble(
  'usage',
  'This connection is anonymous, and there is no key to make pseudonyms with.',
  'Set HIBOB_PSEUDONYM_KEY to a secret of 32 characters or more, the same for every process, and keep it: with another key everybody is somebody else.',
);

export const otherPseudonymKey = trouble(
  'usage',
  'The pseudonyms of this connection were made with another key.',
  'Give back the key of before in HIBOB_PSEUDONYM_KEY. If it is lost, delete the connection and connect anew: everybody gets a new pseudonym.',
);
