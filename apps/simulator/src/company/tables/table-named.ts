import type { CompanyData } from '@hibob-kit/scenarios';
import {
  type AnyTableId,
  anyTable,
  type CustomTable,
  type CustomTableId,
  observed,
  type Table,
  type TableId,
  tableIds,
} from '@hibob-kit/schemas';

export type KnownTableId = AnyTableId | CustomTableId;
export type AnyTable = Table<KnownTableId>;

/** A table by its id: HiBob's own, or one the company made. */
export function tableNamed({ customTables }: Pick<CompanyData, 'customTables'>, id: KnownTableId): AnyTable | null {
  if (!isCustom(id)) return anyTable(id);
  const own = customTables.find((table) => table.id === id);
  return own ? asTable(own) : null;
}

/** One of the six tables that an employee is stored with. */
export function isPayTable(id: KnownTableId): id is TableId {
  return tableIds.some((one) => one === id);
}

function isCustom(id: KnownTableId): id is CustomTableId {
  return id.includes('__table_');
}

const known = new WeakMap<CustomTable, AnyTable>();

function asTable(own: CustomTable): AnyTable {
  const table = known.get(own) ?? {
    id: own.id,
    name: own.name,
    categoryId: own.categoryId,
    kind: 'several',
    dated: false,
    columns: own.columns.map(({ id, name, type, list }) => ({ key: id, label: name, type, list, field: null })),
    rowKeys: ['changedBy'],
    effectiveDateField: null,
    evidence: observed('a custom table of a live tenant, 2026-10'),
  };
  known.set(own, table);
  return table;
}
