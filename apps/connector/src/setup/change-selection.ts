import { everythingSelected, type Selection, type Wanted } from '@hibob-kit/permissions';
import { checkedSelection, optionalFields, targets } from '../selection.ts';
import { isTrouble, type Trouble, trouble } from '../trouble.ts';
import { wanted } from '../wanted.ts';

/** What is changed in *Read Employees*. Names are items, HiBob's default fields of them, or further field ids of the company. */
export interface SelectionChange {
  readonly select?: readonly string[] | undefined;
  readonly unselect?: readonly string[] | undefined;
  /** Target → the company's own field. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** Targets that are read from HiBob's default field again. */
  readonly unmap?: readonly string[] | undefined;
  readonly anonymous?: boolean | undefined;
  /** Everything is as it was before anything was chosen; the rest of the change comes on top. */
  readonly reset?: boolean | undefined;
}

export function changedSelection(before: Selection, change: SelectionChange): Selection | Trouble {
  const unknown = (change.unmap ?? []).find((target) => !targets.has(target));
  if (unknown !== undefined) {
    return trouble('usage', `"${unknown}" is no target.`, `Targets are: ${[...targets.keys()].join(', ')}.`);
  }
  let selection = change.reset ? everythingSelected : before;
  if (change.anonymous !== undefined) selection = { ...selection, anonymous: change.anonymous };
  for (const target of change.unmap ?? []) selection = withoutTarget(selection, target);
  for (const name of change.select ?? []) selection = selected(selection, name.trim());
  for (const name of change.unselect ?? []) selection = unselected(selection, name.trim());
  for (const [target, field] of Object.entries(change.map ?? {})) selection = mappedTo(selection, target, field.trim());
  const checked = checkedSelection(selection);
  return isTrouble(checked) ? checked : tidy(checked);
}

function selected(selection: Selection, name: string): Selection {
  const item = wanted.find(({ id }) => id === name);
  if (item !== undefined) {
    const mine = [item.id, ...item.fields];
    const rest = selection.unselected.filter((one) => !mine.includes(one));
    return { ...selection, unselected: rest, extra: item.optIn ? [...selection.extra, name] : selection.extra };
  }
  const owner = ownerOf(name);
  if (owner === undefined) return { ...selection, extra: [...selection.extra, name] };
  const rest = selection.unselected.filter((one) => one !== name && one !== owner.id);
  // One field of an item that was off: the others stay off.
  const others = selection.unselected.includes(owner.id) ? owner.fields.filter((one) => one !== name) : [];
  return { ...selection, unselected: [...rest, ...others.filter((one) => optionalFields.includes(one))] };
}

function unselected(selection: Selection, name: string): Selection {
  const item = wanted.find(({ id }) => id === name);
  const extra = selection.extra.filter((one) => one !== name);
  if (item?.optIn || selection.extra.includes(name)) return { ...selection, extra };
  const gone = [...targets].filter(([, of]) => of.item === name || of.field === name).map(([target]) => target);
  return gone.reduce(withoutTarget, { ...selection, unselected: [...selection.unselected, name] });
}

/** A target whose default was left out is shared again, from the other field. */
function mappedTo(selection: Selection, target: string, field: string): Selection {
  const of = targets.get(target);
  const shared = of === undefined || !selection.unselected.some((one) => one === of.item || one === of.field);
  const open = shared || of === undefined ? selection : selected(selection, of.field);
  return { ...open, mapped: { ...open.mapped, [target]: field } };
}

function withoutTarget(selection: Selection, target: string): Selection {
  const { [target]: _, ...mapped } = selection.mapped;
  return { ...selection, mapped };
}

function ownerOf(fieldId: string): Wanted | undefined {
  return wanted.find(({ fields }) => fields.includes(fieldId));
}

function tidy({ unselected: off, mapped, extra, anonymous }: Selection): Selection {
  const parts = { unselected: [...new Set(off)], mapped, extra: [...new Set(extra)] };
  return anonymous ? { ...parts, anonymous } : parts;
}
