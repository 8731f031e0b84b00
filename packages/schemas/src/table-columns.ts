import { type FieldType, typeAndListOf } from './fields/row.ts';
import type { Column } from './table.ts';

export type ColumnRow = readonly [key: string, label: string, type: FieldType, field: string | null];

export function columns(rows: readonly ColumnRow[]): readonly Column[] {
  return rows.map(([key, label, typeAndList, field]) => ({ key, label, ...typeAndListOf(typeAndList), field }));
}
