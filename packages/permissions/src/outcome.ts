import type { Switches } from '@hibob-kit/schemas';
import type { Regime } from './regime.ts';
import type { Rights } from './right.ts';

/** What a caller finds of one field of one employee. */
export type FieldOutcome = 'visible' | 'hidden';

/** What a caller finds of one table of one employee; under field-level permissions, of one column. */
export type TableOutcome = 'all-rows' | 'current-row' | 'forbidden';

/** Which unknowns of HiBob the outcomes depend on. */
export type OutcomeSwitches = Pick<Switches, 'historyWithoutView'>;

/**
 * A field needs View; a sensitive one needs Edit as well in the category regime, and under field-level permissions behaves like any
 * other. Source: categories-and-permissions; sensitive rule: employee-data-api-field-level-permissions (both documented).
 */
export function fieldOutcome(rights: Rights, sensitive: boolean, regime: Regime): FieldOutcome {
  const needsEdit = sensitive && regime === 'category';
  return rights.view && (rights.edit || !needsEdit) ? 'visible' : 'hidden';
}

/**
 * View shows the row in force, View history all rows, neither is 403. Source: employee-tables reference (documented).
 * View history alone is unknown, so a switch decides.
 */
export function tableOutcome(rights: Rights, on: OutcomeSwitches): TableOutcome {
  if (rights.viewHistory) return rights.view || on.historyWithoutView === 'all rows' ? 'all-rows' : 'forbidden';
  return rights.view ? 'current-row' : 'forbidden';
}

/**
 * A table as its columns together let it be seen: rows stand as far as any column goes, and what is restricted in a row is null
 * there. Source: changelog on restricted columns (documented); that the widest column decides is inferred.
 */
export function widestOutcome(columns: Iterable<TableOutcome>): TableOutcome {
  const found = new Set(columns);
  return outcomesWidestFirst.find((outcome) => found.has(outcome)) ?? 'forbidden';
}

const outcomesWidestFirst = ['all-rows', 'current-row', 'forbidden'] as const;
