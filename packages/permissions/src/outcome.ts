import type { Switches } from '@hibob-kit/schemas';
import type { Rights } from './right.ts';

/** What a caller finds of one field of one employee. */
export type FieldOutcome = 'visible' | 'hidden';

/** What a caller finds of one table of one employee. */
export type TableOutcome = 'all-rows' | 'current-row' | 'forbidden';

/** Which unknowns of HiBob the outcomes depend on. */
export type OutcomeSwitches = Pick<Switches, 'historyWithoutView'>;

/**
 * A field needs View on its current category; a sensitive one needs Edit as well (category regime).
 * Source: categories-and-permissions (documented); sensitive rule: employee-data-api-field-level-permissions (documented).
 */
export function fieldOutcome(rights: Rights, sensitive: boolean): FieldOutcome {
  return rights.view && (rights.edit || !sensitive) ? 'visible' : 'hidden';
}

/**
 * View shows the row in force, View history all rows, neither is 403. Source: employee-tables reference (documented).
 * View history alone is unknown, so a switch decides.
 */
export function tableOutcome(rights: Rights, on: OutcomeSwitches): TableOutcome {
  if (rights.viewHistory) return rights.view || on.historyWithoutView === 'all rows' ? 'all-rows' : 'forbidden';
  return rights.view ? 'current-row' : 'forbidden';
}
