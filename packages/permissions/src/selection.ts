/**
 * What a customer chose to share, on top of the defaults of the connector's wanted list (the guide's *Read Employees*).
 * Names here are the ids of that list (`gender`, `birthDate`, `equity`, `names` …), not HiBob field ids.
 */
export interface Selection {
  /** Wanted items, or single HiBob fields of one, that the customer does not share: nothing about them is asked for or complained of. */
  readonly unselected: readonly string[];
  /** Target (`gender`, `level` …) → the company's own field that holds it instead of HiBob's default one. */
  readonly mapped: Readonly<Record<string, string>>;
  /** Further HiBob field ids the customer shares (custom fields), and items that are off unless chosen. Being selected, they must be readable. */
  readonly extra: readonly string[];
  /** Nobody is named: names, e-mail addresses, birth dates and employee numbers are not asked for, and ids are stored as pseudonyms. */
  readonly anonymous?: boolean | undefined;
}

export const everythingSelected: Selection = { unselected: [], mapped: {}, extra: [] };
