import { categories } from '../categories.ts';
import { anyTable } from '../more-tables.ts';
import type { AnyTableId } from '../table.ts';

/** The section of the permission screen that governs a table. A company may have moved the table since. */
export function sectionOf(table: AnyTableId): string {
  const { categoryId, name } = anyTable(table);
  return categories.find(({ id }) => id === categoryId)?.name ?? name;
}
