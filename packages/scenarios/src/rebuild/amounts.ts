import { type CapturedRows, type Count, tables } from '@hibob-kit/schemas';

/** Types of variable pay. Source: named lists of a live tenant, 2026-10 (observed). */
export const variableTypes = ['Bonus', 'Commission', 'Executive bonus'] as const;

/** Numbers that a count can stand for, the likeliest first. */
export function valuesOf(count: Count | 'all', whole: number): readonly number[] {
  if (count === 'all') return [whole];
  return count === '<5' ? [1, 2, 3, 4].filter((one) => one <= Math.max(1, whole)) : [count];
}

/** The same of a part that is less than the whole. */
export function partsOf(count: Count | 'all', whole: number): readonly number[] {
  return count === '<5' ? valuesOf(count, whole - 1) : valuesOf(count, whole);
}

/** How many people do what in one table, as exact numbers. */
export interface TableAmounts {
  readonly people: number;
  readonly rows: number;
  readonly notCurrent: number;
  readonly several: number;
  readonly earlierHidden: number;
  /** People whose rows have not begun. */
  readonly toCome: number;
}

/** The first exact numbers that a table can have, of those its counts allow; null: it cannot be as it is told. */
export function tableAmounts(told: CapturedRows, most: number): TableAmounts | null {
  for (const people of valuesOf(told.people, most)) {
    for (const several of valuesOf(told.severalRows, people)) {
      for (const rows of valuesOf(told.rows, people + several)) {
        for (const notCurrent of valuesOf(told.notCurrentRows, rows)) {
          for (const earlierHidden of valuesOf(told.earlierRowHidden, people - several)) {
            const found = fitting({ people, rows, notCurrent, several, earlierHidden }, told);
            if (found !== null && people <= most) return found;
          }
        }
      }
    }
  }
  return null;
}

function fitting(amounts: Omit<TableAmounts, 'toCome'>, { table }: CapturedRows): TableAmounts | null {
  const { people, rows, notCurrent, several, earlierHidden } = amounts;
  const extra = rows - people;
  if (extra < several || (several === 0 && extra > 0) || several > people) return null;
  if (earlierHidden > people - several || notCurrent > rows) return null;
  if (tables[table].kind === 'several') {
    if (table === 'variable' && leastOver(extra, several) > notCurrent) return null;
    // Of several rows of somebody one is in force at least; more wait alone.
    const toCome = Math.max(0, notCurrent - extra);
    return toCome > people ? null : { ...amounts, toCome };
  }
  const toCome = people - (rows - notCurrent);
  return toCome < 0 || toCome > people - several ? null : { ...amounts, toCome };
}

/** Of each type one row is in force, so of more rows than types some are over. */
function leastOver(extra: number, several: number): number {
  return spreadOut(extra, several).reduce((sum, one) => sum + Math.max(0, one + 1 - variableTypes.length), 0);
}

/** As evenly as it goes. */
export function spreadOut(total: number, among: number): readonly number[] {
  const each = among === 0 ? 0 : Math.floor(total / among);
  return Array.from({ length: among }, (_, at) => each + (at < total % among ? 1 : 0));
}
