import type { KnownTableId } from '../company/tables/table-named.ts';

/** Where a page begins: an employee's place, and how many of that employee's rows were sent before. */
export interface PagePlace {
  readonly place: number;
  readonly row: number;
}

/** Opaque to callers, who must encode it for a URL: base64 has `+`, `/` and `=` (documented). */
export function cursorText(tableId: KnownTableId, { place, row }: PagePlace): string {
  return Buffer.from(`${tableId}:${place}:${row}`).toString('base64');
}

/** The beginning without a cursor; null for a text that is no cursor of this table. */
export function readCursor(text: string | undefined, tableId: KnownTableId): PagePlace | null {
  if (text === undefined) return { place: 0, row: 0 };
  const [, table, place, row] =
    /^([\w-]+):(\d{1,9}):(\d{1,9})$/.exec(Buffer.from(text, 'base64').toString('utf8')) ?? [];
  return table === tableId ? { place: Number(place), row: Number(row) } : null;
}
