import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import type { Column, OutRow } from './columns.ts';
import { type Content, ContentHash } from './content-hash.ts';
import { contentKey } from './parquet.ts';
import { decimalText } from './parquet-value.ts';

/** A Parquet file's rows and what it says of itself. */
export interface ParquetRead {
  readonly said: Content | null;
  readonly found: Content;
}

/** Reads a file of ours back, a row group at a time. `onRows`: what stands in it, as it went in. */
export async function readParquet(
  file: AsyncBuffer,
  columns: readonly Column[],
  onRows: (rows: readonly OutRow[]) => void = () => {},
): Promise<ParquetRead> {
  const metadata = await parquetMetadataAsync(file);
  const content = new ContentHash(columns);
  let start = 0;
  for (const { num_rows } of metadata.row_groups) {
    const rowEnd = start + Number(num_rows);
    const raw = await parquetReadObjects({ file, metadata: withRawDecimals(metadata), rowStart: start, rowEnd });
    const rows = raw.map((row) => Object.fromEntries(columns.map((column) => [column.name, valueIn(row, column)])));
    content.add(rows);
    onRows(rows);
    start = rowEnd;
  }
  const said = metadata.key_value_metadata?.find(({ key }) => key === contentKey)?.value;
  return { said: said === undefined ? null : (JSON.parse(said) as Content), found: content.result() };
}

/** hyparquet makes floating point numbers of decimals; without their mark it hands out the bytes. */
function withRawDecimals(metadata: FileMetaData): FileMetaData {
  const schema = metadata.schema.map((element) => {
    if (element.converted_type !== 'DECIMAL') return element;
    const { converted_type: _, logical_type: __, ...raw } = element;
    return raw;
  });
  return { ...metadata, schema };
}

function valueIn(row: Readonly<Record<string, unknown>>, { name, type }: Column): unknown {
  const value = row[name];
  if (value === null || value === undefined) return null;
  if (type === 'decimal') return value instanceof Uint8Array ? decimalText(value) : String(value);
  if (type === 'date') return value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (type === 'moment') return value instanceof Date ? value.toISOString() : value;
  return value;
}
