import { type TableId, tables, type WireRow } from '@hibob-kit/schemas';

/**
 * Whether the rows of one employee prove the right to histories: one that is over, or, where several may hold at once, several.
 * Where nobody has any, we claim no more than we saw.
 */
export function provesHistory(table: TableId, own: readonly WireRow[], today: string): boolean {
  return tables[table].kind === 'several' ? own.length > 1 : own.some((row) => isOver(row, today));
}

function isOver({ isCurrent, effectiveDate }: WireRow, today: string): boolean {
  return isCurrent === false && typeof effectiveDate === 'string' && effectiveDate <= today;
}
