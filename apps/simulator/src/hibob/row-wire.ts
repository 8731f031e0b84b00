import { type HumanContext, humanText, type RowKey } from '@hibob-kit/schemas';
import { daysBefore } from '../company/calendar.ts';
import type { DatedRow } from '../company/current.ts';
import type { AnyTable } from '../company/tables/table-named.ts';

export type RowWire = Record<string, unknown>;

/** A table row as HiBob sends it. Key set and order come from the table's row. */
export function rowWire(table: AnyTable, dated: DatedRow): RowWire {
  const { row } = dated;
  return {
    id: row.id,
    ...(table.dated ? { effectiveDate: row.effectiveDate } : {}),
    ...Object.fromEntries(table.columns.map(({ key }) => [key, row.columns[key] ?? null])),
    ...Object.fromEntries(table.rowKeys.map((key) => [key, rowKeys[key](dated)])),
  };
}

/** The same with texts, as `includeHumanReadable` puts it beside; empty columns are left out (as in people reads, inferred). */
export function rowTexts(table: AnyTable, { row }: DatedRow, context: HumanContext): Record<string, string> {
  const texts = table.columns.flatMap((column) => {
    const value = row.columns[column.key] ?? null;
    return value === null ? [] : [[column.key, humanText({ type: column.type, list: column.list }, value, context)]];
  });
  const since = table.dated ? { effectiveDate: humanText(date, row.effectiveDate, context) } : {};
  return { ...since, ...Object.fromEntries(texts) };
}

const date = { type: 'date', list: null } as const;

const rowKeys: Record<RowKey, (dated: DatedRow) => unknown> = {
  // The day before the next row begins: inferred, only the null was seen.
  endEffectiveDate: ({ until }) => until && daysBefore(until, 1),
  activeEffectiveDate: ({ row }) => row.effectiveDate,
  isCurrent: ({ isCurrent }) => isCurrent,
  canBeDeleted: ({ canBeDeleted }) => canBeDeleted,
  creationDate: ({ row }) => row.creationDate,
  modificationDate: ({ row }) => row.modificationDate,
  // The name beside the id was null in the live capture.
  change: ({ row }) => ({ reason: row.changeReason, changedBy: null, changedById: row.changedById }),
  reason: ({ row }) => row.changeReason,
  changedBy: ({ row }) => row.changedById,
  customColumns: ({ row }) => row.customColumns,
};
