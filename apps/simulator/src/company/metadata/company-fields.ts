import { fields as builtIn, type Category, type Field, inferred, type ValueType } from '@hibob-kit/schemas';
import { type Company, withData } from '../company.ts';
import { historyTableOf } from '../tables/custom-columns.ts';

export interface NewField {
  readonly name: string;
  readonly categoryId: string;
  readonly type: ValueType;
  readonly description: string | null;
  readonly historical: boolean;
}

export type FieldEdit =
  | { readonly kind: 'edited'; readonly company: Company; readonly id: string }
  | { readonly kind: 'not found' }
  | { readonly kind: 'refused'; readonly error: string };

/** Adds a field; one with items gets an empty list of its own. Refusals documented, their wording ours. */
export function addField(company: Company, wish: NewField, moment: string): FieldEdit {
  const category = company.data.categories.find(({ id }) => id === wish.categoryId);
  if (wish.categoryId === 'root') return { kind: 'refused', error: 'Fields cannot be added to the category root.' };
  if (!category) return { kind: 'not found' };
  // Which categories keep a history no source lists: those that have a table with a row in force (inferred).
  if (wish.historical && historyTableOf(category.id) === null)
    return { kind: 'refused', error: `The category ${category.id} keeps no history.` };
  const id = newFieldId(company, category, wish.historical, moment);
  const list = withItems.includes(wish.type) ? id : null;
  const field: Field = {
    id,
    label: wish.name,
    description: wish.description,
    categoryId: category.id,
    type: wish.type,
    list,
    historical: wish.historical,
    masked: false,
    evidence: inferred('added through the API'),
  };
  const { fields, lists } = company.data;
  const more = list === null ? lists : [...lists, { name: list, items: [] }];
  return { kind: 'edited', company: withData(company, { fields: [...fields, field], lists: more }), id };
}

/** Labels are a company's to choose, those of HiBob's own fields too (observed). undefined: as it was. */
export function changeField(
  company: Company,
  id: string,
  { name, description }: { readonly name: string | null; readonly description: string | null | undefined },
): FieldEdit {
  const { fields } = company.data;
  const field = fields.find((one) => one.id === id);
  if (!field) return { kind: 'not found' };
  const changed = {
    ...field,
    label: name ?? field.label,
    description: description === undefined ? field.description : description,
  };
  return {
    kind: 'edited',
    company: withData(company, { fields: fields.map((one) => (one === field ? changed : one)) }),
    id,
  };
}

/** The field goes with its list; what was entered in it is no longer shown anywhere. */
export function removeField(company: Company, id: string): FieldEdit {
  const { fields, lists } = company.data;
  if (!fields.some((field) => field.id === id)) return { kind: 'not found' };
  if (builtInIds.has(id)) return { kind: 'refused', error: `${id} is one of Bob's own fields.` };
  return {
    kind: 'edited',
    company: withData(company, {
      fields: fields.filter((field) => field.id !== id),
      lists: lists.filter(({ name }) => name !== id),
    }),
    id,
  };
}

const builtInIds: ReadonlySet<string> = new Set(builtIn.map(({ id }) => id));
const withItems: readonly ValueType[] = ['list', 'multi-list', 'hierarchy-list'];

/**
 * 13 digits: the milliseconds of the moment it was made. A field with a history is a column of the category's table. Source of the
 * three patterns: production taps; that history makes the column is inferred.
 */
function newFieldId({ data }: Company, { id: categoryId }: Category, historical: boolean, moment: string): string {
  let digits = Date.parse(`${moment}Z`);
  while (data.fields.some(({ id }) => id.endsWith(`_${digits}`))) digits += 1;
  if (historical) return `${categoryId}.customColumns.column_${digits}`;
  return categoryId.startsWith('category_')
    ? `custom.${categoryId}.field_${digits}`
    : `${categoryId}.custom.field_${digits}`;
}
