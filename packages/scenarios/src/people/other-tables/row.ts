import type { StoredPerson, StoredRow, Value } from '@hibob-kit/schemas';
import { dateOf, dayOf } from '../calendar.ts';
import type { Dice } from '../dice.ts';

/** Whose rows are derived, and what they are derived from. */
export interface Owner {
  readonly index: number;
  readonly person: StoredPerson;
  readonly dice: Dice;
  /** The first day of work. */
  readonly start: string;
  readonly today: string;
  readonly enteredBy: string | null;
}

export function rowOn(
  { today, enteredBy }: Owner,
  id: number,
  effectiveDate: string,
  columns: Readonly<Record<string, Value>>,
): StoredRow {
  return {
    id,
    effectiveDate,
    creationDate: null,
    modificationDate: effectiveDate < today ? effectiveDate : today,
    changeReason: null,
    changedById: enteredBy,
    columns,
    customColumns: {},
  };
}

export function later(day: string, days: number): string {
  return dateOf(dayOf(day) + days);
}

/** The currency of the latest pay. */
export function currencyOf({ person }: Owner): string {
  const base = person.tables.salaries.at(-1)?.columns.base;
  return typeof base === 'object' && base !== null && 'currency' in base ? base.currency : 'GBP';
}
