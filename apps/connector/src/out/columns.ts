import { getTableColumns } from 'drizzle-orm';
import { type RecordTable, recordTables } from '../store/record.ts';
import { tables } from '../store/tables.ts';

export const columnTypes = ['text', 'decimal', 'integer', 'boolean', 'date', 'moment', 'json'] as const;
export type ColumnType = (typeof columnTypes)[number];

/** A column of what goes out. Decimals, dates and moments are text in a row, and typed where the format has types. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** What can be exported: the records, and what is worked out of them for each person. */
export const outTables = [...recordTables, 'pay_snapshot'] as const;
export type OutTable = (typeof outTables)[number];

/** Every row has all of them, so that an empty table still has its columns. */
export function columnsOf(table: OutTable): readonly Column[] {
  return table === 'pay_snapshot' ? snapshotColumns : [...storedColumns(table), ...(derived[table] ?? [])];
}

export type OutRow = Readonly<Record<string, unknown>>;

/** Our own key of the connection stays inside. */
function storedColumns(table: RecordTable): readonly Column[] {
  const columns = Object.entries(getTableColumns(tables[table])).filter(([name]) => name !== 'connectionId');
  return columns.map(([name, { columnType }]) => ({ name, type: typeOf(columnType) }));
}

function typeOf(columnType: string): ColumnType {
  const type = typesByColumn.get(columnType);
  if (type === undefined) throw new Error(`No column type for ${columnType}`);
  return type;
}

const typesByColumn: ReadonlyMap<string, ColumnType> = new Map([
  ['PgText', 'text'],
  ['PgChar', 'text'],
  ['PgUUID', 'text'],
  ['PgNumeric', 'decimal'],
  ['PgInteger', 'integer'],
  ['PgBoolean', 'boolean'],
  ['PgDateString', 'date'],
  ['PgCustomColumn', 'moment'],
  ['PgJsonb', 'json'],
]);

const isCurrent: Column = { name: 'isCurrent', type: 'boolean' };

const figures = (...names: readonly string[]): readonly Column[] =>
  names.flatMap((name): readonly Column[] => [
    { name, type: 'decimal' },
    { name: `${name}Reason`, type: 'text' },
  ]);

/** Worked out when the rows are read, beside what HiBob holds. */
const derived: Partial<Record<RecordTable, readonly Column[]>> = {
  job: [isCurrent],
  employment: [isCurrent],
  lifecycle: [isCurrent],
  base_pay: [isCurrent, ...figures('annual', 'annualActual', 'annualFte'), { name: 'normalisation', type: 'json' }],
  variable_pay: [
    isCurrent,
    { name: 'basis', type: 'text' },
    ...figures('annualTarget'),
    { name: 'annualTargetCurrency', type: 'text' },
    { name: 'targetOrActual', type: 'text' },
    { name: 'normalisation', type: 'json' },
  ],
};

const text = (...names: readonly string[]): readonly Column[] => names.map((name) => ({ name, type: 'text' }));
const decimal = (...names: readonly string[]): readonly Column[] => names.map((name) => ({ name, type: 'decimal' }));
const json = (...names: readonly string[]): readonly Column[] => names.map((name) => ({ name, type: 'json' }));

const snapshotColumns: readonly Column[] = [
  ...text('employeeId'),
  { name: 'snapshotDate', type: 'date' },
  { name: 'asOf', type: 'moment' },
  ...text('presence', 'employed', 'status', 'employeeNumber', 'name', 'gender'),
  { name: 'birthYear', type: 'integer' },
  { name: 'hireDate', type: 'date' },
  { name: 'originalHireDate', type: 'date' },
  ...text('title', 'department', 'level', 'jobProfile', 'jobFamily', 'site', 'country', 'city', 'managerId'),
  ...text('employmentType', 'contract'),
  ...decimal('weeklyHours', 'fte', 'amount'),
  ...text('currency', 'period'),
  ...decimal('annual', 'annualActual', 'annualFte', 'targetVariable'),
  ...text('targetVariableCurrency'),
  ...json('variable', 'equity'),
  { name: 'readiness', type: 'integer' },
  ...json('missing', 'nulls', 'warnings', 'normalisation', 'sources'),
  ...text('visibility'),
  { name: 'recordedFrom', type: 'moment' },
];
