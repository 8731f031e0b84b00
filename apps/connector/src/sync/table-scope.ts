import { type TableId, tables } from '@hibob-kit/schemas';
import type { ReadPlan } from './read-plan.ts';

/** Of whom to read each table: of everyone (null) or of some. A table that is not named is left for later. */
export type TableScope = ReadonlyMap<TableId, readonly string[] | null>;

/** Whoever changed is read again. No field mirrors some tables (equity): only their rows tell, so they are read of everyone. */
export function tableScope(
  plan: Pick<ReadPlan, 'tables'>,
  changed: readonly string[] | null,
  equityWeekly: boolean,
): TableScope {
  return new Map(
    plan.tables.flatMap((table): readonly (readonly [TableId, readonly string[] | null])[] => {
      if (changed === null) return [[table, null]];
      if (isMirrored(table)) return [[table, changed]];
      return equityWeekly ? [] : [[table, null]];
    }),
  );
}

export function isMirrored(table: TableId): boolean {
  return tables[table].columns.some(({ field }) => field !== null);
}
