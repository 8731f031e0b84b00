import { categories, type TableId, tables } from '@hibob-kit/schemas';
import { type ChosenItem, chosenItems, extraFields } from './chosen.ts';
import { identifies } from './identity.ts';
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
  /** Ids of the fields of which it is worth telling that nobody has a value. */
  readonly telling: readonly string[];
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
      else unknown.push({ fieldId, item: row.label, chosen: isChosen(row, fieldId) });
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
          telling: tellingOf(row),
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
  selection: Selection,
  companyFields: readonly CompanyField[],
): readonly string[] {
  const chosen = chosenItems(wanted, selection);
  const asked = [...chosen.flatMap(({ fields }) => fields), ...extraFields(wanted, selection)];
  const isOff = ({ id }: Wanted) => !chosen.some((one) => one.id === id);
  const off = wanted.filter(isOff);
  const leftOut = [...off, ...wanted.filter((item) => !isOff(item))]
    .flatMap(({ fields }) => fields)
    .filter((id) => !asked.includes(id));
  const lookAlikes = companyFields.filter(
    (field) =>
      !asked.includes(field.id) &&
      (off.some((row) => row.looksLike?.test(field.label)) || (selection.anonymous === true && identifies(field))),
  );
  return [...new Set([...leftOut, ...lookAlikes.map(({ id }) => id)])];
}

/** A field the customer chose is worth telling about; of the others those that the item names. */
function tellingOf({ fields, telling = fields, mapped }: ChosenItem): readonly string[] {
  return [...telling, ...mapped.values()];
}

/** The customer named the field, so that a mistake in it is the choice's. */
function isChosen({ mapped, id }: Pick<ChosenItem, 'mapped' | 'id'>, fieldId: string): boolean {
  return id === fieldId || [...mapped.values()].includes(fieldId);
}

function selectedRows(
  wanted: readonly Wanted[],
  selection: Selection,
  byId: ReadonlyMap<string, CompanyField>,
): readonly ChosenItem[] {
  const extra = extraFields(wanted, selection).map(
    (fieldId): ChosenItem => ({
      id: fieldId,
      label: byId.get(fieldId)?.label ?? fieldId,
      purpose: 'A field you added.',
      fields: [fieldId],
      table: null,
      asks: rightsOf('VH'),
      optional: 'you chose it',
      looksLike: null,
      mapped: new Map(),
    }),
  );
  return [...chosenItems(wanted, selection), ...extra];
}
