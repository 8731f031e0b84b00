import type { StoredRow, Value } from '@hibob-kit/schemas';
import { dateOf } from '../calendar.ts';
import type { World } from '../world.ts';

/** A row of a table with one row in force; its id repeats between employees. Source: work table of a live tenant. */
export function datedRow(
  world: World,
  day: number,
  columns: Readonly<Record<string, Value>>,
  changeReason: string | null = null,
): StoredRow {
  return numberedRow(world, Number(`10000${dateOf(day).replaceAll('-', '')}`), day, columns, changeReason);
}

export function numberedRow(
  world: World,
  id: number,
  day: number,
  columns: Readonly<Record<string, Value>>,
  changeReason: string | null = null,
): StoredRow {
  return {
    id,
    effectiveDate: dateOf(day),
    creationDate: null,
    modificationDate: dateOf(Math.min(day, world.today)),
    changeReason,
    changedById: world.identity(keeperOf(world)).id,
    columns,
    customColumns: {},
  };
}

/** Who enters rows: the head of People, or employee 0 where there is none. */
export function keeperOf(world: World): number {
  return headOf(world, 7);
}

/** The head of a department by its place, if the company is big enough to have one. */
export function headOf(world: World, department: number): number {
  return department < world.chart.firstWithoutReports ? department : 0;
}
