import type { CustomTable, NamedList } from '@hibob-kit/schemas';
import type { CompanySpec, CustomColumnSpec, CustomTableSpec } from '../scenario.ts';
import { columnItems, hasItems } from './custom-lists.ts';

/** The tables a company made, as their metadata describes them. */
export function customTables({ customTables: tables }: CompanySpec): readonly CustomTable[] {
  return tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) => {
      const { values: _, ...described } = column;
      return { ...described, list: hasItems(column.type) ? listName(table, column) : null };
    }),
  }));
}

/** A named list for each of their list columns. */
export function customTableLists({ customTables: tables }: CompanySpec): readonly NamedList[] {
  return tables.flatMap((table) =>
    table.columns
      .filter(({ type }) => hasItems(type))
      .map((column) => ({ name: listName(table, column), items: columnItems(column) })),
  );
}

/** Dotted (observed). */
function listName(table: CustomTableSpec, column: CustomColumnSpec): string {
  return `${table.id}.${column.id}`;
}
