import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { version } from '../version.ts';
import type { Column, OutRow } from './columns.ts';
import { ContentHash } from './content-hash.ts';
import { parquetSchema } from './parquet-schema.ts';
import { toParquet } from './parquet-value.ts';

/** Where the file says what its rows add up to, so that whoever reads it can check it. */
export const contentKey = 'hibob.content';

const rowsAGroup = 20_000;

/** Rows as a Parquet file, a row group in memory at a time. */
export async function* parquetBytes(
  pages: AsyncIterable<readonly OutRow[]>,
  columns: readonly Column[],
): AsyncGenerator<Uint8Array> {
  const out = new ByteWriter();
  const writer = new ParquetWriter({
    writer: out,
    schema: parquetSchema(columns),
    createdBy: `hibob-connector ${version}`,
  });
  const content = new ContentHash(columns);
  let group: OutRow[] = [];
  const flush = () => {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: group.map((row) => toParquet(row[name], type)),
    }));
    writer.write({ columnData, rowGroupSize: rowsAGroup });
    group = [];
    return taken(out);
  };
  for await (const page of pages) {
    content.add(page);
    group.push(...page);
    if (group.length >= rowsAGroup) yield flush();
  }
  if (group.length > 0) yield flush();
  writer.kvMetadata = [{ key: contentKey, value: JSON.stringify(content.result()) }];
  writer.finish();
  yield taken(out);
}

/** What was written since, while the writer goes on counting from the beginning of the file. */
function taken(out: ByteWriter): Uint8Array {
  const bytes = out.getBytes().slice();
  out.index = 0;
  return bytes;
}
