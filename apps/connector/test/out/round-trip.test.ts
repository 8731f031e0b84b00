import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Column, columnsOf, type OutRow, outTables } from '../../src/out/columns.ts';
import { parquetBytes } from '../../src/out/parquet.ts';
import { DoesNotFit } from '../../src/out/parquet-value.ts';
import { readParquet } from '../../src/out/read-parquet.ts';
import { csvLines, jsonLines } from '../../src/out/text-formats.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

const columns: readonly Column[] = [
  { name: 'text', type: 'text' },
  { name: 'decimal', type: 'decimal' },
  { name: 'integer', type: 'integer' },
  { name: 'boolean', type: 'boolean' },
  { name: 'date', type: 'date' },
  { name: 'moment', type: 'moment' },
  { name: 'json', type: 'json' },
];

async function* pagesOf(...pages: readonly (readonly OutRow[])[]) {
  yield* pages;
}

async function collected(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

function fileOf(bytes: Uint8Array) {
  const { buffer } = new Uint8Array(bytes);
  return { byteLength: buffer.byteLength, slice: (from: number, to?: number) => buffer.slice(from, to) };
}

async function throughParquet(rows: readonly OutRow[]) {
  const bytes = await collected(parquetBytes(pagesOf(rows.slice(0, 1), rows.slice(1)), columns));
  const read: OutRow[] = [];
  const { said, found } = await readParquet(fileOf(bytes), columns, (some) => read.push(...some));
  expect(said).toEqual(found);
  return read;
}

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.integer({ min: 0, max: 12 }))
  .map(([value, digits]) => plain(value, digits));
/** A decimal in its shortest form. */
function plain(value: bigint, digits: number): string {
  const text = String(value < 0n ? -value : value).padStart(digits + 1, '0');
  const part = digits === 0 ? '' : text.slice(-digits).replace(/0+$/, '');
  const whole = digits === 0 ? text : text.slice(0, -digits);
  return `${value < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}
const moments = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const texts = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', '"a", b', 'two\nlines', ' ', '', 'Zoë', '＝SUM'),
);
const rows = fc.array(
  fc.record({
    text: maybe(texts),
    decimal: maybe(decimals),
    integer: maybe(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
    boolean: maybe(fc.boolean()),
    date: maybe(moments.map((moment) => moment.slice(0, 10))),
    moment: maybe(moments),
    json: maybe(fc.jsonValue({ maxDepth: 3 })),
  }),
  { maxLength: 30 },
);

describe('Whatever goes out comes back', () => {
  it('from Parquet, digit for digit and null for null', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (out) => {
        expect(await throughParquet(out)).toEqual(JSON.parse(JSON.stringify(out)));
      }),
      { numRuns: 60 },
    );
  });

  it('from JSONL', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (out) => {
        const text = (await collected(jsonLines(pagesOf(out), columns))).toString();
        const lines = text.split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(out)));
      }),
    );
  });

  it('from CSV, where an empty cell is null or empty text and a formula carries an apostrophe', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (out) => {
        const text = (await collected(csvLines(pagesOf(out), columns))).toString();
        const read: Record<string, string>[] = parse(text, { columns: true });
        const cell = (value: unknown) =>
          value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
        const expected = out.map((row) =>
          Object.fromEntries(
            columns.map(({ name, type }) => {
              const plain = cell(row[name as keyof typeof row]);
              const isFormula =
                type === 'text' &&
                ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'].includes(plain.charAt(0));
              return [name, isFormula ? `'${plain}` : plain];
            }),
          ),
        );
        expect(read).toEqual(expected);
      }),
    );
  });
});

describe('Parquet', () => {
  it('holds a negative decimal and the largest, and refuses one it would have to round', async () => {
    const decimal = (value: string): OutRow => ({ decimal: value });
    const wide = '99999999999999999999999999.999999999999';
    const read = await throughParquet([decimal('-0.01'), decimal(wide), decimal(`-${wide}`), decimal('1.50')]);
    expect(read.map((row) => row.decimal)).toEqual(['-0.01', wide, `-${wide}`, '1.5']);
    await expect(throughParquet([decimal('0.0000000000001')])).rejects.toThrow(DoesNotFit);
    await expect(throughParquet([decimal('100000000000000000000000000')])).rejects.toThrow(DoesNotFit);
  });

  it('has its columns without a row, for every table', async () => {
    for (const table of outTables) {
      const bytes = await collected(parquetBytes(pagesOf(), columnsOf(table)));
      expect((await readParquet(fileOf(bytes), columnsOf(table))).said).toMatchObject({ rows: 0 });
    }
  });

  it('is cut into row groups, so that a large table passes through little memory', async () => {
    const many = Array.from(
      { length: 50_001 },
      (_, n): OutRow => ({ integer: n, text: `Person ${n}`, decimal: `${n}.25` }),
    );
    const read = await throughParquet(many);
    expect([read.length, read[50_000]?.integer, read[50_000]?.decimal]).toEqual([50_001, 50_000, '50000.25']);
  });

  it('of which a byte was changed does not read as it was written', async () => {
    const bytes = await collected(parquetBytes(pagesOf([{ text: 'Salary of Ana' }]), columns));
    const at = bytes.indexOf('Salary of Ana');
    bytes.write('S', at + 10);
    const { said, found } = await readParquet(fileOf(bytes), columns);
    expect(said?.sha256).not.toBe(found.sha256);
  });
});
