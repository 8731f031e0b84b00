import { stringify } from 'csv-stringify/sync';
import { getTableColumns } from 'drizzle-orm';
import { type RecordTable, type Row, recordTables } from './store/record.ts';
import type { Store } from './store/store.ts';
import { tables } from './store/tables.ts';
import { type Trouble, trouble } from './trouble.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A table as text, piece by piece. The pieces hold whole lines. */
export async function* exportTable(
  store: Store,
  connectionId: string,
  table: RecordTable,
  format: ExportFormat,
  includeGone: boolean,
): AsyncGenerator<string> {
  const lines = format === 'csv' ? csvLines(table) : { header: '', line: jsonLine };
  yield lines.header;
  let piece: string[] = [];
  for await (const row of store.rows(connectionId, table, includeGone)) {
    piece.push(lines.line(row));
    if (piece.length < linesAPiece) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

export function tableNamed(name: string): RecordTable | Trouble {
  const table = recordTables.find((known) => known === name);
  return table ?? trouble('usage', 'There is no such table.', `The tables are ${recordTables.join(', ')}.`);
}

const linesAPiece = 200;

function jsonLine(row: Row): string {
  const { connectionId: _, ...shown } = row;
  return `${JSON.stringify(shown)}\n`;
}

/** Columns come from the schema, so that an empty table still has its header. */
function csvLines(table: RecordTable): { readonly header: string; readonly line: (row: Row) => string } {
  const columns = Object.entries(getTableColumns(tables[table])).filter(([name]) => name !== 'connectionId');
  const isFree = new Map(columns.map(([name, column]) => [name, column.columnType === 'PgText']));
  return {
    header: stringify([columns.map(([name]) => name)]),
    line: (row) => {
      const values = new Map<string, unknown>(Object.entries(row));
      return stringify([columns.map(([name]) => cell(values.get(name) ?? null, isFree.get(name) === true))]);
    },
  };
}

/**
 * A spreadsheet runs text that begins like a formula; an apostrophe in front makes it text again (OWASP, CSV injection). Numbers
 * keep their minus sign. null is an empty cell.
 */
function cell(value: unknown, isFreeText: boolean): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return isFreeText && /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
