import { resolve } from 'node:path';
import type { Worker } from '../../connector.ts';
import { tableNamed } from '../../export-table.ts';
import { type RecordTable, recordTables } from '../../store/record.ts';
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
  const tables = tablesFrom(options.table);
  if (isTrouble(tables)) return tables;
  const [only, ...more] = tables;
  const toStdout = options.out === '-';
  if (toStdout && (only === undefined || more.length > 0)) return oneTable;
  const opened = await openWorker(context, options, 'export', null);
  if (isTrouble(opened)) return opened;
  try {
    return toStdout && only !== undefined
      ? await toOutput(context, opened.worker, only, options)
      : await toFolder(context, opened.worker, tables, options);
  } finally {
    await opened.close();
  }
}

const oneTable = trouble(
  'usage',
  'Standard output takes one table.',
  'Name it with --table NAME, or write all of them into a folder with --out DIR.',
);

function tablesFrom(names: readonly string[]): readonly RecordTable[] | Trouble {
  const found = (names.length === 0 ? recordTables : names).map(tableNamed);
  return found.find(isTrouble) ?? found.filter((table): table is RecordTable => !isTrouble(table));
}

async function toOutput(
  { io }: Context,
  worker: Worker,
  table: RecordTable,
  { connection, format, includeGone }: ExportOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const text = await worker.exportTable(connection, { table, format, includeGone });
  if (isTrouble(text)) return text;
  for await (const piece of text) await io.stdout.write(piece);
  return exitCodes.fine;
}

async function toFolder(
  context: Context,
  worker: Worker,
  tables: readonly RecordTable[],
  { connection, format, includeGone, out }: ExportOptions & PlaceOptions,
): Promise<ExitCode | Trouble> {
  const folder = resolve(context.io.cwd, out);
  const progress = progressOn(context);
  const files: string[] = [];
  for (const table of tables) {
    progress.show({ step: `Writing ${table}`, done: 0, total: null });
    const text = await worker.exportTable(connection, { table, format, includeGone });
    const written = isTrouble(text) ? text : await writeWhole(folder, `${table}.${format}`, text);
    if (isTrouble(written)) return written;
    files.push(written);
  }
  progress.done();
  if (context.json) await printJson(context, { files });
  else await context.io.stdout.write(`${files.join('\n')}\n`);
  return exitCodes.fine;
}
