import { stringify } from 'csv-stringify/sync';
import type { Column, OutRow } from './columns.ts';

/** Rows as lines of text. The pieces hold whole lines. */
export async function* jsonLines(
  pages: AsyncIterable<readonly OutRow[]>,
  columns: readonly Column[],
): AsyncGenerator<string> {
  for await (const page of pages) yield page.map((row) => `${JSON.stringify(inOrder(row, columns))}\n`).join('');
}

export async function* csvLines(
  pages: AsyncIterable<readonly OutRow[]>,
  columns: readonly Column[],
): AsyncGenerator<string> {
  yield stringify([columns.map(({ name }) => name)]);
  for await (const page of pages) {
    yield stringify(page.map((row) => columns.map(({ name, type }) => cell(row[name] ?? null, type))));
  }
}

/** Every column, so that a missing one never looks like a null. */
export function inOrder(row: OutRow, columns: readonly Column[]): OutRow {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
}

/**
 * A spreadsheet runs text that begins like a formula; an apostrophe in front makes it text again (OWASP, CSV injection). Only free
 * text can begin so: a decimal keeps its minus sign. null is an empty cell.
 */
function cell(value: unknown, type: Column['type']): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return type === 'text' && /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
}
