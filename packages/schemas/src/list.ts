/**
 * An item of a named list. `id` is what machine values hold: the text itself for built-in items, a numeric string for items an
 * admin added, a number for entity lists such as `site`. Archived items keep resolving old values.
 */
export interface ListItem {
  readonly id: string | number;
  readonly name: string;
  readonly archived: boolean;
  readonly children: readonly ListItem[];
}

/** A named list. Names are case-sensitive (`terminationreason` answers, `terminationReason` is 404; observed). */
export interface NamedList {
  readonly name: string;
  readonly items: readonly ListItem[];
}
