import { createReadStream } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { restoreLines } from '../../backup/restore-backup.ts';
import { backupLines } from '../../backup/write-backup.ts';
import { openStore } from '../../store/open.ts';
import { openTrouble } from '../../store/open-trouble.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { whereFrom } from '../open-worker.ts';
import type { BackupOptions } from '../options.ts';
import { writeWhole } from '../whole-file.ts';

/** Writes all that the database holds into one file, as it is at one moment; on PostgreSQL while everything goes on. */
export async function backupCommand(
  context: Context,
  file: string,
  { data }: BackupOptions,
): Promise<ExitCode | Trouble> {
  const path = resolve(context.io.cwd, file);
  const opened = await openStore(whereFrom(context, data, 'backup'));
  if (opened.kind !== 'opened') return openTrouble(opened);
  try {
    const at = new Date(context.io.clock.now()).toISOString();
    const written = await opened.transaction((executeSql) =>
      writeWhole(
        dirname(path),
        basename(path),
        Readable.from(backupLines(executeSql, at)).pipe(createGzip()),
        async () => null,
      ),
    );
    if (isTrouble(written)) return written;
    if (context.json) await printJson(context, { file: written, at });
    else
      await context.io.stdout.write(
        `✓ ${written}\n  Tokens in it are sealed: keep HIBOB_CONNECTOR_KEYS (or the file keys of the data folder) apart from it.\n`,
      );
    return exitCodes.fine;
  } finally {
    await opened.store.close();
  }
}

/** Puts a backup into an empty database, whichever of the two kinds it came from. All of it, or nothing. */
export async function restoreCommand(
  context: Context,
  file: string,
  { data }: BackupOptions,
): Promise<ExitCode | Trouble> {
  const opened = await openStore(whereFrom(context, data, 'restore'));
  if (opened.kind !== 'opened') return openTrouble(opened);
  try {
    const restored = await opened.transaction((executeSql) =>
      restoreLines(executeSql, linesIn(resolve(context.io.cwd, file))),
    );
    if (isTrouble(restored)) return restored;
    if (context.json) await printJson(context, restored);
    else await context.io.stdout.write(`✓ ${restored.rows} rows, as they were at ${restored.at}.\n`);
    return exitCodes.fine;
  } catch (error) {
    const known = unreadable(error, file);
    if (known === null) throw error;
    return known;
  } finally {
    await opened.store.close();
  }
}

/** Opened when the first line is asked for: what readline reads before somebody listens is lost. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const source = createReadStream(path);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error)).pipe(unzipped);
  yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
}

function unreadable(error: unknown, file: string): Trouble | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('Z_'))
    return trouble(
      'usage',
      `The file ${file} is no whole backup; nothing was restored.`,
      'Give another copy of the file.',
    );
  if (!/^E[A-Z]+$/.test(code) || !(error instanceof Error && 'path' in error)) return null;
  return trouble('usage', `The file ${file} cannot be read.`, 'Check its path and whether this user may read it.');
}
