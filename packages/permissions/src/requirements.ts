import { categories, type TableId, tables } from '@hibob-kit/schemas';
import { addRights, noRights, type Rights, rightsOf } from './right.ts';
import type { Selection } from './selection.ts';
import type { CompanyField, Wanted } from './wanted.ts';

/** One selected item within one category of the company: the fields and table it is read from there. */
export interface RequiredItem {
  readonly id: string;
  readonly label: string;
  readonly purpose: string;
  readonly optional: string | null;
  readonly looksLike: RegExp | null;
  readonly fields: readonly CompanyField[];
  readonly table: TableId | null;
}

/** What one category of the company must grant. `asks` are the boxes of the setup guide for the selected items. */
export interface Requirement {
  readonly categoryId: string;
  readonly categoryName: string;
  readonly asks: Rights;
  readonly items: readonly RequiredItem[];
}

export interface Requirements {
  readonly categories: readonly Requirement[];
  /** Selected field ids that the company does not have, with the item they belong to. */
  readonly unknown: readonly { readonly fieldId: string; readonly item: string; readonly chosen: boolean }[];
  /** Field ids the customer keeps to itself: no question may name them, not even to find out about another field. */
  readonly leftOut: readonly string[];
}

/**
 * What the selected items need, by the company's own categories: the category a field is in decides, never its id's prefix.
 * Categories come in the order of the company's permission screen as the catalogue has it, then by name.
 */
export function requirementsOf(
  wanted: readonly Wanted[],
  selection: Selection,
  companyFields: readonly CompanyField[],
): Requirements {
  const byId = new Map(companyFields.map((field) => [field.id, field]));
  const unknown: { fieldId: string; item: string; chosen: boolean }[] = [];
  const parts: { categoryId: string; asks: Rights; item: RequiredItem }[] = [];

  for (const row of selectedRows(wanted, selection, byId)) {
    const fields: CompanyField[] = [];
    for (const fieldId of row.fields) {
      const field = byId.get(fieldId);
      if (field) fields.push(field);
      else unknown.push({ fieldId, item: row.label, chosen: row.chosen });
    }
    const tableCategory = row.table === null ? null : tables[row.table].categoryId;
    const categoryIds = new Set([
      ...fields.map((field) => field.categoryId),
      ...(tableCategory ? [tableCategory] : []),
    ]);
    for (const categoryId of categoryIds) {
      parts.push({
        categoryId,
        asks: row.asks,
        item: {
          id: row.id,
          label: row.label,
          purpose: row.purpose,
          optional: row.optional,
          looksLike: row.looksLike,
          fields: fields.filter((field) => field.categoryId === categoryId),
          table: categoryId === tableCategory ? row.table : null,
        },
      });
    }
  }

  const ids = [...new Set(parts.map((part) => part.categoryId))];
  const nameOf = categoryNames(companyFields);
  return {
    unknown,
    leftOut: leftOutBy(wanted, selection, companyFields),
    categories: ids
      .map((categoryId) => {
        const mine = parts.filter((part) => part.categoryId === categoryId);
        return {
          categoryId,
          categoryName: nameOf(categoryId),
          asks: mine.reduce((sum, part) => addRights(sum, part.asks), noRights),
          items: mine.map((part) => part.item),
        };
      })
      .sort((one, other) => (one.categoryName < other.categoryName ? -1 : 1)),
  };
}

/** A category's name in this company; the catalogue's where no field of the company names it (Equity has a table only). */
export function categoryNames(companyFields: readonly CompanyField[]): (categoryId: string) => string {
  const names = new Map(categories.map((category) => [category.id, category.name]));
  for (const field of companyFields) names.set(field.categoryId, field.categoryName);
  return (categoryId) => names.get(categoryId) ?? categoryId;
}

/** What is unselected or read from another field, and the company's own fields that look like the unselected. */
function leftOutBy(
  wanted: readonly Wanted[],
  { unselected, mapped }: Selection,
  companyFields: readonly CompanyField[],
): readonly string[] {
  const unselectedRows = wanted.filter((row) => unselected.includes(row.id));
  const mappedRows = wanted.filter((row) => mapped[row.id] !== undefined);
  const lookAlikes = companyFields.filter(({ label }) => unselectedRows.some((row) => row.looksLike?.test(label)));
  return [...[...unselectedRows, ...mappedRows].flatMap((row) => row.fields), ...lookAlikes.map(({ id }) => id)];
}

function selectedRows(wanted: readonly Wanted[], selection: Selection, byId: ReadonlyMap<string, CompanyField>) {
  const rows = wanted
    .filter((row) => !selection.unselected.includes(row.id))
    .map((row) => {
      const mappedTo = selection.mapped[row.id];
      return mappedTo === undefined ? { ...row, chosen: false } : { ...row, fields: [mappedTo], chosen: true };
    });
  const extra = selection.extra.map((fieldId) => ({
    id: fieldId,
    label: byId.get(fieldId)?.label ?? fieldId,
    purpose: 'A field you added.',
    fields: [fieldId],
    table: null,
    asks: rightsOf('VH'),
    optional: 'you chose it',
    looksLike: null,
    chosen: true,
  }));
  return [...rows, ...extra];
}
