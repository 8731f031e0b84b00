/** The value types that HiBob's fields metadata names. `document` is documented only; the others were seen live. */
export const valueTypes = [
  'text',
  'text-area',
  'number',
  'date',
  'short-date',
  'time',
  'boolean',
  'list',
  'list_id',
  'multi-list',
  'hierarchy-list',
  'currency',
  'employee',
  'employee-reference',
  'avatar',
  'period',
  'duration_with_unit',
  'working_pattern',
  'ssn',
  'document',
] as const;
export type ValueType = (typeof valueTypes)[number];

/** Money as HiBob sends it: an amount in the currency's main unit and an ISO 4217 code. */
export interface Money {
  readonly value: number;
  readonly currency: string;
}

/**
 * What a field of type `employee` holds (`work.reportsTo`). `id` is a string: 19 digits do not fit a JavaScript number. Names
 * may be missing from an answer, by permission or because they are empty.
 */
export interface PersonReference {
  readonly id: string;
  readonly displayName: string | null;
  readonly firstName: string | null;
  readonly surname: string | null;
  readonly email: string | null;
}

/** A length of time, e.g. tenure. `sortFactor` = years × 360 + months × 30 + days (inferred from the published example). */
export interface Period {
  readonly periodISO: string;
  readonly sortFactor: number;
  readonly humanize: string;
}

/** A notice period. Shape inferred: only the type's name was seen. */
export interface DurationWithUnit {
  readonly value: number;
  readonly unit: string;
}

/** Hours a day of the week, as in the employment table's `actualWorkingPattern`. */
export interface WorkingPattern {
  readonly workingPatternType: string;
  readonly days: Readonly<Record<string, number>>;
  readonly hoursPerDay: number;
  readonly workingPatternId: number;
}

/** A machine value: what HiBob sends without `humanReadable`. Dates are `YYYY-MM-DD`, list values item ids. */
export type Value =
  | null
  | string
  | number
  | boolean
  | readonly string[]
  | Money
  | PersonReference
  | Period
  | DurationWithUnit
  | WorkingPattern;
