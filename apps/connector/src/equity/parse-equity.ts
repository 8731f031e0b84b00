import { minorDigitsOf } from '@hibob-kit/schemas';
import { type CastingContext, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { EquityGrantRecord } from '../store/record.ts';
import { dateIn, decimalIn } from '../sync/cell.ts';
import { payloadHash } from '../sync/payload-hash.ts';
import { equityTypeOf, grantStatusOf } from '../sync/vocabulary.ts';

/** The columns of an uploaded file. One of the first three says whose grant it is. */
export const equityColumns = [
  'employeeId',
  'employeeNumber',
  'email',
  'type',
  'quantity',
  'grantDate',
  'grantNumber',
  'status',
  'exercisePrice',
  'exerciseCurrency',
  'vestingStart',
  'vestingTermMonths',
  'vestingSchedule',
  'expiresAt',
] as const;
type EquityColumn = (typeof equityColumns)[number];

/** Where uploaded rows say they come from. The sync leaves them alone. */
export const uploadPath = 'upload/equity';

/** Something in the file that cannot be taken as it is. */
export interface Mistake {
  /** In the file, the header being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly message: string;
}

/** Employee ids by the keys a file may use, e.g. `employeeNumber 17`; several where a key is not unique. */
export type People = ReadonlyMap<string, readonly string[]>;

export interface ParsedEquity {
  readonly records: readonly EquityGrantRecord[];
  readonly mistakes: readonly Mistake[];
}

/** Every row is looked at, so that all mistakes are told at once; with one of them nothing is written. */
export function parseEquity(text: string, people: People): ParsedEquity {
  const read = linesOf(text);
  if ('mistakes' in read) return { records: [], mistakes: read.mistakes };
  const records: EquityGrantRecord[] = [];
  const mistakes: Mistake[] = [];
  const lineOf = new Map<string, number>();
  for (const { line, cells } of read.rows) {
    const row = rowOf(line, cells, people);
    mistakes.push(...row.mistakes);
    if (row.record === null) continue;
    const key = `${row.record.employeeId}/${row.record.sourceEntryId}`;
    const before = lineOf.get(key);
    if (before === undefined) records.push(row.record);
    else mistakes.push({ line, column: null, message: `The same grant stands on line ${before}.` });
    lineOf.set(key, line);
  }
  return { records, mistakes };
}

type Cells = Readonly<Partial<Record<EquityColumn, string>>>;

interface Line {
  readonly line: number;
  readonly cells: Cells;
}

type Read = { readonly rows: readonly Line[] } | { readonly mistakes: readonly Mistake[] };

const csvError = z.object({ message: z.string(), lines: z.number().optional() });

function linesOf(text: string): Read {
  const [header = ''] = text.split(/\r?\n/, 1);
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    header.split(one).length > header.split(best).length ? one : best,
  );
  try {
    // With `info` each row comes beside its line; the types of the library do not say so.
    const all = parse(text, {
      bom: true,
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: CastingContext }[];
    const [first, ...rest] = all;
    if (first === undefined) return wrong(1, null, 'The file is empty.');
    const names = first.record.map(
      (name) => equityColumns.find((known) => known.toLowerCase() === name.toLowerCase()) ?? name,
    );
    const strange = names.find((name) => !equityColumns.some((known) => known === name));
    if (strange !== undefined)
      return wrong(1, strange, `There is no such column. The columns are ${equityColumns.join(', ')}.`);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) return wrong(1, twice, 'The column stands there twice.');
    if (!keys.some((key) => names.includes(key)))
      return wrong(1, null, `A column must say whose grant it is: ${keys.join(', ')}.`);
    const short = rest.find(({ record }) => record.length !== names.length);
    if (short !== undefined) {
      return wrong(short.info.lines, null, `The row has ${short.record.length} cells, and the header ${names.length}.`);
    }
    return {
      rows: rest.map(({ record, info }) => ({
        line: info.lines,
        cells: Object.fromEntries(names.map((name, at) => [name, record[at] ?? ''])),
      })),
    };
  } catch (error) {
    const { message, lines } = csvError.parse(error);
    return wrong(lines ?? 1, null, `This is no CSV: ${message}.`);
  }
}

function wrong(line: number, column: string | null, message: string): Read {
  return { mistakes: [{ line, column, message }] };
}

const keys = ['employeeId', 'employeeNumber', 'email'] as const;

function rowOf(line: number, cells: Cells, people: People) {
  const mistakes: Mistake[] = [];
  const miss = (column: string | null, message: string): null => {
    mistakes.push({ line, column, message });
    return null;
  };
  const cell = (column: EquityColumn) => (cells[column] === undefined || cells[column] === '' ? null : cells[column]);
  const read = <T>(column: EquityColumn, parsed: (text: string) => T | null, expected: string): T | null => {
    const text = cell(column);
    if (text === null) return null;
    return parsed(text) ?? miss(column, `“${text}” is not ${expected}.`);
  };
  const needed = (column: EquityColumn): void => {
    if (cell(column) === null) miss(column, 'It is empty, and a grant is nothing without it.');
  };
  for (const column of ['type', 'quantity', 'grantDate'] as const) needed(column);
  const day = (column: EquityColumn) =>
    read(column, (text) => (dateIn(text) === text ? text : null), 'a date such as 2024-12-31');
  const employeeId = whose(cell, people, miss);
  const listed = (text: string) => ({ raw: text, label: text });
  const amount = (column: EquityColumn) => read(column, (text) => positive(text), 'a number such as 1500 or 0.25');
  const exercisePrice = amount('exercisePrice');
  const exerciseCurrency = read('exerciseCurrency', currencyIn, 'a currency of ISO 4217, such as EUR');
  if (exercisePrice !== null && cell('exerciseCurrency') === null) {
    miss('exerciseCurrency', 'It is empty beside a price, and no currency is assumed.');
  }
  const fields = {
    type: read('type', (text) => known(equityTypeOf(listed(text))), 'option, rsu, award or other'),
    typeRaw: cell('type'),
    quantity: amount('quantity'),
    grantDate: day('grantDate'),
    grantNumber: cell('grantNumber'),
    status: read('status', (text) => known(grantStatusOf(listed(text))), 'granted or pending'),
    statusRaw: cell('status'),
    exercisePrice,
    exerciseCurrency,
    vestingStart: day('vestingStart'),
    vestingTermRaw: cell('vestingTermMonths'),
    vestingTermMonths: read('vestingTermMonths', monthsIn, 'a whole number of months'),
    vestingSchedule: cell('vestingSchedule'),
    expiresAt: day('expiresAt'),
  };
  if (mistakes.length > 0 || employeeId === null) return { record: null, mistakes };
  return { record: recordOf(employeeId, fields), mistakes };
}

type Fields = Omit<
  EquityGrantRecord,
  | 'employeeId'
  | 'sourceEntryId'
  | 'sourcePath'
  | 'payloadHash'
  | 'visibility'
  | 'withheld'
  | 'effectiveFrom'
  | 'grantTypeRaw'
  | 'consentNumber'
  | 'reason'
>;

function recordOf(employeeId: string, fields: Fields): EquityGrantRecord {
  // A grant without a number is known by what it is.
  const entry = fields.grantNumber ?? payloadHash([fields.type, fields.quantity, fields.grantDate]).slice(0, 12);
  const record = {
    employeeId,
    sourceEntryId: `upload-${entry}`,
    sourcePath: uploadPath,
    visibility: 'full' as const,
    withheld: null,
    effectiveFrom: fields.grantDate,
    grantTypeRaw: null,
    consentNumber: null,
    reason: null,
    ...fields,
  };
  return { ...record, payloadHash: payloadHash(record) };
}

function whose(
  cell: (column: EquityColumn) => string | null,
  people: People,
  miss: (column: string | null, message: string) => null,
): string | null {
  const given = keys.flatMap((key) => {
    const text = cell(key);
    return text === null ? [] : [{ key, text, ids: people.get(personKey(key, text)) ?? [] }];
  });
  const [first] = given;
  if (first === undefined) return miss(null, 'Nothing says whose grant it is.');
  const { key, text, ids } = given.find(({ ids }) => ids.length !== 1) ?? first;
  if (ids.length === 0) return miss(key, `Nobody is known by “${text}”. Sync first, or correct it.`);
  if (ids.length > 1) return miss(key, `“${text}” is ${ids.length} people. Use employeeId.`);
  const different = given.find((one) => one.ids[0] !== ids[0]);
  return different === undefined
    ? (ids[0] ?? null)
    : miss(different.key, `“${different.text}” is somebody else than “${text}”.`);
}

export function personKey(key: (typeof keys)[number], value: string): string {
  return `${key} ${key === 'email' ? value.toLowerCase() : value}`;
}

function positive(text: string): string | null {
  const value = decimalIn(text);
  return value === null || value.startsWith('-') ? null : value;
}

function currencyIn(text: string): string | null {
  const code = text.toUpperCase();
  return minorDigitsOf(code) === null ? null : code;
}

function monthsIn(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

function known<T extends string>(value: T | null): T | null {
  return value === 'unknown' ? null : value;
}
