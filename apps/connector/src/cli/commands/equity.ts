import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { EquityUpload } from '../../equity/upload-equity.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { EquityOptions, PlaceOptions } from '../options.ts';

/** Takes grants from a file, or says of each line what is wrong with it and takes none. Needs no credentials. */
export async function equityCommand(
  context: Context,
  file: string,
  { dryRun, ...place }: EquityOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const csv = read(context, file);
  if (isTrouble(csv)) return csv;
  const opened = await openWorker(context, place, 'equity', null);
  if (isTrouble(opened)) return opened;
  const result = await opened.worker.uploadEquity(place.connection, csv.text, dryRun).finally(opened.close);
  if (isTrouble(result)) return result;
  if (context.json) await printJson(context, result);
  else await context.io.stdout.write(`${[headline(result), ...result.mistakes.map(sentence)].join('\n')}\n`);
  return result.mistakes.length > 0 ? exitCodes.findings : exitCodes.fine;
}

function headline({ taken, grants, mistakes }: EquityUpload): string {
  if (taken) return `✓ ${grants} grants taken; those of the last upload are held no more.`;
  if (mistakes.length === 0) return `✓ ${grants} grants, and nothing wrong with them. Nothing was taken (--dry-run).`;
  return `✗ ${mistakes.length} ${mistakes.length === 1 ? 'mistake' : 'mistakes'}. Nothing was taken.`;
}

function sentence({ line, column, message }: EquityUpload['mistakes'][number]): string {
  return `  line ${line}${column === null ? '' : `, ${column}`}: ${message}`;
}

function read({ io }: Context, file: string): { readonly text: string } | Trouble {
  try {
    return { text: readFileSync(resolve(io.cwd, file), 'utf8') };
  } catch {
    return trouble('usage', `The file ${file} cannot be read.`, 'Check its path and whether this user may read it.');
  }
}
