import {
  categoryNames,
  chosenItems,
  type EditNeed,
  editNeed,
  everythingSelected,
  extraFields,
  neededRights,
  planOf,
  type Right,
  requirementsOf,
  type Selection,
  targetsOf,
  type Wanted,
} from '@hibob-kit/permissions';
import { tables } from '@hibob-kit/schemas';
import { fieldWorth, itemWorth, type Worth } from '../read-employees.ts';
import { wanted } from '../wanted.ts';
import type { KnownField } from './known-fields.ts';

/** *Read Employees*: everything that can be shared, what it is for, what it costs, and what is lost without it. */
export interface ReadEmployees {
  readonly anonymous: boolean;
  readonly items: readonly ReadItem[];
  /** Fields the customer added. */
  readonly extra: readonly { readonly id: string; readonly label: string; readonly category: string | null }[];
  /** Each category that is, or would be, read from: off when nothing of it is selected. */
  readonly categories: readonly Cost[];
}

export interface Cost {
  readonly category: string;
  /** The boxes it takes; none where the category is off. */
  readonly boxes: readonly Right[];
}

export interface ReadItem {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly without: string;
  readonly selected: boolean;
  /** It cannot be unselected. */
  readonly needed: boolean;
  readonly costs: readonly Cost[];
  readonly fields: readonly ReadField[];
  /** The HiBob table its history is read from. */
  readonly table: string | null;
}

export interface ReadField {
  readonly id: string;
  readonly label: string;
  readonly category: string | null;
  readonly selected: boolean;
  readonly needed: boolean;
  readonly without: string;
  readonly edit: EditNeed;
  /** The company has this field. */
  readonly exists: boolean;
  /** The name under which another field can stand for it. */
  readonly target: string | null;
  readonly mappedTo: { readonly id: string; readonly label: string; readonly category: string | null } | null;
}

export function readEmployees(selection: Selection, fields: readonly KnownField[]): ReadEmployees {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const chosen = new Map(chosenItems(wanted, selection).map((item) => [item.id, item]));
  const named = (id: string) => ({
    id,
    label: byId.get(id)?.label ?? id,
    category: byId.get(id)?.categoryName ?? null,
  });

  const fieldOf = (item: Wanted, id: string): ReadField => {
    const on = chosen.get(item.id);
    const mapped = on?.mapped.get(id) ?? null;
    const target = Object.entries(targetsOf(item)).find(([, field]) => field === id)?.[0];
    const { needed, without } = worthOf(fieldWorth, id);
    return {
      ...named(id),
      selected: on !== undefined && (mapped !== null || on.fields.includes(id)),
      needed,
      without,
      edit: editNeed(id),
      exists: byId.has(id),
      target: item.id === 'employeeKey' ? null : (target ?? null),
      mappedTo: mapped === null ? null : named(mapped),
    };
  };

  return {
    anonymous: selection.anonymous ?? false,
    items: wanted.map((item) => {
      const { needed, without } = worthOf(itemWorth, item.id);
      return {
        id: item.id,
        label: item.label,
        purpose: item.purpose,
        without,
        selected: chosen.has(item.id),
        needed,
        costs: costsOf([itemAlone(chosen.get(item.id) ?? item)], fields, everythingSelected),
        fields: item.fields.map((id) => fieldOf(item, id)),
        table: item.table === null ? null : tables[item.table].name,
      };
    }),
    extra: extraFields(wanted, selection).map(named),
    categories: categoriesOf(selection, fields),
  };
}

function itemAlone({ id, label, purpose, fields, table, asks, optional, looksLike }: Wanted): Wanted {
  return { id, label, purpose, fields, table, asks, optional, looksLike };
}

function costsOf(items: readonly Wanted[], fields: readonly KnownField[], selection: Selection): readonly Cost[] {
  const { categories } = planOf(requirementsOf(items, selection, fields), null);
  return categories.map((row) => ({ category: row.category, boxes: neededRights(row) }));
}

function categoriesOf(selection: Selection, fields: readonly KnownField[]): readonly Cost[] {
  const on = costsOf(wanted, fields, selection);
  const nameOf = categoryNames(fields);
  const all = requirementsOf(wanted, everythingSelected, fields).categories.map(({ categoryId }) => nameOf(categoryId));
  const off = all.filter((category) => !on.some((one) => one.category === category));
  return [...on, ...off.map((category) => ({ category, boxes: [] }))].sort((one, other) =>
    one.category < other.category ? -1 : 1,
  );
}

function worthOf(worth: Readonly<Record<string, Worth>>, id: string): Worth {
  const found = worth[id];
  if (found === undefined) throw new Error(`Read Employees has no row for ${id}`);
  return found;
}
