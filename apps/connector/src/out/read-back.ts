import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { parse } from 'csv-parse';
import { asyncBufferFromFile } from 'hyparquet';
import { type Trouble, trouble } from '../trouble.ts';
import { columnsOf, type OutTable } from './columns.ts';
import type { ExportFormat } from './format.ts';
import { readParquet } from './read-parquet.ts';

/** Reads a written file again, whole: the bytes are those that went out, and a reader of the format makes rows of them. */
export async function readBack(
  path: string,
  sha256: string,
  table: OutTable,
  format: ExportFormat,
): Promise<Trouble | null> {
  if ((await sha256Of(path)) !== sha256) return mistaken(table);
  return (await readers[format](path, table)) ? null : mistaken(table);
}

function mistaken(table: OutTable): Trouble {
  return trouble(
    'file-unusable',
    `The file of ${table} does not read back as it was written.`,
    'The disk may be faulty or full. Export again, to another folder with --out DIR.',
  );
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes);
  return hash.digest('hex');
}

const readers: Readonly<Record<ExportFormat, (path: string, table: OutTable) => Promise<boolean>>> = {
  jsonl: async (path, table) => {
    const names = columnsOf(table).map(({ name }) => name);
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
      if (Object.keys(JSON.parse(line)).join() !== names.join()) return false;
    }
    return true;
  },

  csv: async (path, table) => {
    const names = columnsOf(table).map(({ name }) => name);
    const records = createReadStream(path).pipe(parse({ columns: false, relax_column_count: true }));
    let isHeader = true;
    for await (const record of records as AsyncIterable<readonly string[]>) {
      if (isHeader ? record.join() !== names.join() : record.length !== names.length) return false;
      isHeader = false;
    }
    return !isHeader;
  },

  parquet: async (path, table) => {
    const { said, found } = await readParquet(await asyncBufferFromFile(path), columnsOf(table));
    return said !== null && said.rows === found.rows && said.sha256 === found.sha256;
  },
};
