import { moreTables, tables } from '@hibob-kit/schemas';
import type { CompanyEvent } from '../company/event.ts';
import { silentTables } from './event-types.ts';

/** An event as webhooks tell it, or null for what HiBob keeps to itself. Source: employee-data-webhooks (documented). */
export function toldOf(event: CompanyEvent): CompanyEvent | null {
  if (!event.type.startsWith('table.entry.')) return event;
  const { employeeId, tableId, effectiveDate, id } = event.data;
  const heard = event.type === 'table.entry.created' || event.type === 'table.entry.updated';
  if (!heard || silentTables.includes(String(tableId))) return null;
  // Since 2026-03-24 a row is told by its date in a historical table and by its id in any other, never by both.
  const key = historical.has(String(tableId)) ? { effectiveDate } : { id };
  return { ...event, data: { employeeId, tableId, ...key } };
}

const historical: ReadonlySet<string> = new Set(
  [...Object.values(tables), ...Object.values(moreTables)].filter((table) => table.dated).map((table) => table.id),
);
