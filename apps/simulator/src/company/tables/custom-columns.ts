import type { CompanyData } from '@hibob-kit/scenarios';
import { type AnyTableId, type Field, moreTables, tables } from '@hibob-kit/schemas';
import type { AnyTable } from './table-named.ts';

/** A column that the company added to one of HiBob's tables. */
export interface CustomColumnPlace {
  readonly tableId: AnyTableId;
  /** What stands under `customColumns` of a row: `column_1600000000000`. */
  readonly key: string;
}

/** The column behind a people field: `work.customColumns.column_1600000000000`. Source: two production taps. */
export function customColumnOf(fieldId: string): CustomColumnPlace | null {
  const [, categoryId = '', key] = /^(\w+)\.customColumns\.(column_\d+)$/.exec(fieldId) ?? [];
  const tableId = historyTableOf(categoryId);
  return key === undefined || tableId === null ? null : { tableId, key };
}

/** The table that keeps a category's history: the one with a row in force. null: the category has none. */
export function historyTableOf(categoryId: string): AnyTableId | null {
  const all = [...Object.values(tables), ...Object.values(moreTables)];
  return all.find((table) => table.kind === 'one-in-force' && table.categoryId === categoryId)?.id ?? null;
}

/** The columns a company added to a table, by key. */
export function customColumnsOf({ fields }: CompanyData, table: AnyTable): ReadonlyMap<string, Field> {
  return new Map(
    fields.flatMap((field) => {
      const place = customColumnOf(field.id);
      return place?.tableId === table.id ? [[place.key, field] as const] : [];
    }),
  );
}
