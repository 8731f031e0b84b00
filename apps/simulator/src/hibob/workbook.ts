import type { Row } from './result.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** An XLSX file with one sheet. */
export async function workbook(name: string, rows: readonly Row[]): Promise<Uint8Array> {
  // Loaded only where it is needed: it would make every start slower.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const data = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? value : { type: String, value: xmlText(value) })),
  );
  return await writeXlsxFile(data, { sheet: name }).toBuffer();
}

/** What XML cannot hold (control characters, halves of a pair) becomes U+FFFD. Source: XML 1.0, Char. */
function xmlText(text: string): string {
  return text.replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
