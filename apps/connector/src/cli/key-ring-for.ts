import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../env.ts';
import { keyFile } from '../store/embedded.ts';
import type { Where } from '../store/open.ts';
import { type Trouble, trouble } from '../trouble.ts';
import { type KeyRing, newKeyText, parseKeyRing } from '../vault/key-ring.ts';

/**
 * What seals tokens: the keys of the environment; for a data folder without them, a key of its own, made once. null: a
 * PostgreSQL server without keys; tokens are kept in memory then, since a key beside the data would protect nothing.
 */
export function keyRingFor({ keys }: Pick<Settings, 'keys'>, where: Where): KeyRing | null | Trouble {
  if (keys !== null) return parseKeyRing(keys);
  if (!('dataDir' in where)) return null;
  const file = join(where.dataDir, keyFile);
  try {
    if (!existsSync(file)) writeFileSync(file, `${newKeyText('local')}\n`, { mode: 0o600, flag: 'wx' });
    return parseKeyRing(readFileSync(file, 'utf8').trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return trouble(
      'data-folder-unusable',
      `The key file of the data folder cannot be used: ${reason}.`,
      `Look at ${file}.`,
    );
  }
}
