import { resolve } from 'node:path';
import type { Worker } from '../../connector.ts';
import { type OutTable, outTables } from '../../out/columns.ts';
import { tableNamed } from '../../out/format.ts';
import type { What } from '../../out/open-reading.ts';
import { DoesNotFit } from '../../out/parquet-value.ts';
import { readBack } from '../../out/read-back.ts';
import { whatFrom } from '../../out/what.ts';
import { recordTables } from '../../store/record.ts';
import { isTrouble, type Trouble, trouble } from '../../trouble.ts';
import { type Context, printJson } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { openWorker } from '../open-worker.ts';
import type { ExportOptions, PlaceOptions } from '../options.ts';
import { progressOn } from '../progress.ts';
import { writeWhole } from '../whole-file.ts';

/** Writes what was synced, one file per table or one table to stdout. Needs no credentials: HiBob is not asked. */
export async function exportCommand(
  context: Context,
  options: ExportOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const tables = tablesFrom(options.table, options.changedSince !== undefined);
  if (isTrouble(tables)) return tables;
  const what = whatFrom(options, options.includeGone);
  if (isTrouble(what)) return what;
  const [only, ...more] = tables;
  const toStdout = options.out === '-';
  if (toStdout && (only === undefined || more.length > 0)) return oneTable;
  if (toStdout && options.format === 'parquet') return noParquet;
  const opened = await openWorker(context, options, 'export', null);
  if (isTrouble(opened)) return opened;
  try {
    return toStdout && only !== undefined
      ? await toOutput(context, opened.worker, only, options, what)
      : await toFolder(context, opened.worker, tables, options, what);
  } finally {
    await opened.close();
  }
}

const oneTable = trouble(
  'usage',
  'Standard output takes one table.',
  'Name it with --table NAME, or write all of them into a folder with --out DIR.',
);
const noParquet = trouble('usage', 'Parquet is no text for standard output.', 'Give a folder with --out DIR.');

function tablesFrom(names: readonly string[], onlyChanges: boolean): readonly OutTable[] | Trouble {
  const all = onlyChanges ? recordTables : outTables;
  const found = (names.length === 0 ? all : names).map(tableNamed);
  return found.find(isTrouble) ?? found.filter((table): table is OutTable => !isTrouble(table));
}

async function toOutput(
  { io }: Context,
  worker: Worker,
  table: OutTable,
  { connection, format }: ExportOptions & PlaceOptions,
  what: What,
): Promise<ExitCode | Trouble> {
  const pieces = await worker.exportTable(connection, { table, format, ...what });
  if (isTrouble(pieces)) return pieces;
  const decoder = new TextDecoder();
  for await (const piece of pieces) {
    await io.stdout.write(typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true }));
  }
  return exitCodes.fine;
}

/** A decimal is never rounded to get it into a file. */
function orDoesNotFit(table: OutTable): (error: unknown) => Trouble {
  return (error) => {
    if (!(error instanceof DoesNotFit)) throw error;
    return trouble(
      'file-unusable',
      `A decimal in ${table} has more digits than Parquet holds exactly.`,
      'Export this table as CSV or JSONL.',
    );
  };
}

async function toFolder(
  context: Context,
  worker: Worker,
  tables: readonly OutTable[],
  { connection, format, out }: ExportOptions & PlaceOptions,
  what: What,
): Promise<ExitCode | Trouble> {
  const folder = resolve(context.io.cwd, out);
  const progress = progressOn(context);
  const files: string[] = [];
  for (const table of tables) {
    progress.show({ step: `Writing ${table}`, done: 0, total: null });
    const pieces = await worker.exportTable(connection, { table, format, ...what });
    const check = (draft: string, sha256: string) => readBack(draft, sha256, table, format);
    const written = isTrouble(pieces)
      ? pieces
      : await writeWhole(folder, `${table}.${format}`, pieces, check).catch(orDoesNotFit(table));
    if (isTrouble(written)) return written;
    files.push(written);
  }
  progress.done();
  if (context.json) await printJson(context, { files });
  else await context.io.stdout.write(`${files.join('\n')}\n`);
  return exitCodes.fine;
}
