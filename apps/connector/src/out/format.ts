import { type Trouble, trouble } from '../trouble.ts';
import { columnsOf, type OutTable, outTables } from './columns.ts';
import { parquetBytes } from './parquet.ts';
import { outRows, type Reading } from './reading.ts';
import { csvLines, jsonLines } from './text-formats.ts';

/** What a table can be written as, and what the answer is called on the wire. */
export const formats = {
  jsonl: { write: jsonLines, contentType: 'application/x-ndjson' },
  csv: { write: csvLines, contentType: 'text/csv; charset=utf-8' },
  parquet: { write: parquetBytes, contentType: 'application/vnd.apache.parquet' },
} as const;
export type ExportFormat = keyof typeof formats;
export const exportFormats = ['jsonl', 'csv', 'parquet'] as const satisfies readonly ExportFormat[];

/** A table piece by piece. Pieces of text hold whole lines. */
export function written(reading: Reading, table: OutTable, format: ExportFormat): AsyncIterable<string | Uint8Array> {
  return formats[format].write(outRows(reading, table), columnsOf(table));
}

export function tableNamed(name: string): OutTable | Trouble {
  const table = outTables.find((known) => known === name);
  return table ?? trouble('usage', 'There is no such table.', `The tables are ${outTables.join(', ')}.`);
}
