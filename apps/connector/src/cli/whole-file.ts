import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Trouble, trouble } from '../trouble.ts';

/**
 * Writes a file beside its place and moves it there when it is whole and, read again, is what was written: a reader never meets half of one, and after a failure the
 * file of last time still stands. Readable by this user only: it holds pay.
 */
export async function writeWhole(
  folder: string,
  name: string,
  pieces: AsyncIterable<string | Uint8Array>,
  check: (draft: string, sha256: string) => Promise<Trouble | null>,
): Promise<string | Trouble> {
  const draft = join(folder, `.${name}.${randomUUID()}`);
  const path = join(folder, name);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const hash = createHash('sha256');
    await pipeline(Readable.from(hashed(pieces, hash)), createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    const mistake = await check(draft, hash.digest('hex'));
    if (mistake === null) await rename(draft, path);
    else await rm(draft, { force: true });
    return mistake ?? path;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const reason = error instanceof Error && 'code' in error ? reasons[String(error.code)] : undefined;
    if (reason === undefined) throw error;
    return trouble(
      'file-unusable',
      `The file ${path} cannot be written: ${reason}.`,
      'Choose another folder with --out DIR.',
    );
  }
}

async function* hashed(pieces: AsyncIterable<string | Uint8Array>, hash: Hash): AsyncGenerator<string | Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EEXIST: 'its folder is a file',
  ENOTDIR: 'its folder is a file',
  EISDIR: 'there is a folder of that name',
};
