import type { SchemaElement } from 'hyparquet';
import type { Column, ColumnType } from './columns.ts';

/** Every decimal has twelve digits behind the point and room for 26 before it: what 16 bytes hold exactly. */
export const decimalScale = 12;
export const decimalBytes = 16;
const decimalPrecision = 38;

type Typed = Omit<SchemaElement, 'name' | 'repetition_type'>;

const types: Readonly<Record<ColumnType, Typed>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  json: { type: 'BYTE_ARRAY', converted_type: 'JSON' },
  decimal: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: decimalBytes,
    converted_type: 'DECIMAL',
    scale: decimalScale,
    precision: decimalPrecision,
  },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  moment: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
};

export function parquetSchema(columns: readonly Column[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...types[type] })),
  ];
}
