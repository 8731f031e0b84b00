import { identifyingFields } from './identity.ts';
import type { Selection } from './selection.ts';
import type { Wanted } from './wanted.ts';

/** A wanted item as the customer shares it. */
export interface ChosenItem extends Wanted {
  /** Default field → the company's own field that `fields` holds in its place. */
  readonly mapped: ReadonlyMap<string, string>;
}

/**
 * What is left of the wanted list: check, plan and sync all begin here, so that they agree. An item whose last field is unselected
 * is gone, and its table with it.
 */
export function chosenItems(wanted: readonly Wanted[], selection: Selection): readonly ChosenItem[] {
  return wanted.filter((item) => isOn(item, selection)).flatMap((item) => chosenItem(item, selection));
}

/** Further fields the customer shares. Ids of items are choices of those items, not fields. */
export function extraFields(wanted: readonly Wanted[], { extra, anonymous }: Selection): readonly string[] {
  const items = wanted.map(({ id }) => id);
  return [...new Set(extra)].filter((id) => !items.includes(id) && !(anonymous && identifyingFields.includes(id)));
}

export function targetsOf({ id, fields, targets }: Wanted): Readonly<Record<string, string>> {
  const [only] = fields;
  return targets ?? (only !== undefined && fields.length === 1 ? { [id]: only } : {});
}

function isOn(item: Wanted, { unselected, extra, anonymous }: Selection): boolean {
  if (unselected.includes(item.id) || (anonymous && item.identifies)) return false;
  return !item.optIn || extra.includes(item.id);
}

function chosenItem(item: Wanted, { unselected, mapped, anonymous }: Selection): readonly ChosenItem[] {
  const own = new Map(
    Object.entries(targetsOf(item)).flatMap(([target, field]) => {
      const instead = mapped[target];
      return instead === undefined ? [] : [[field, instead] as const];
    }),
  );
  const kept = item.fields.filter(
    (field) =>
      own.has(field) || !(unselected.includes(field) || (anonymous === true && identifyingFields.includes(field))),
  );
  if (item.fields.length > 0 && kept.length === 0) return [];
  return [{ ...item, fields: kept.map((field) => own.get(field) ?? field), mapped: own }];
}
