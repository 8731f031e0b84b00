import type { CompanyData } from '@hibob-kit/scenarios';
import { type Field, labelOf, slashKeyOf } from '@hibob-kit/schemas';

/** Lookups into what a company is made of, built once. */
export interface CompanyIndex {
  readonly fieldById: ReadonlyMap<string, Field>;
  readonly fieldBySlashKey: ReadonlyMap<string, Field>;
  readonly fieldsOfCategory: (categoryId: string) => readonly Field[];
  readonly labelOf: (list: string, id: string | number) => string | null;
}

export function indexOf(data: CompanyData): CompanyIndex {
  const known = indexes.get(data);
  if (known) return known;
  const index: CompanyIndex = {
    fieldById: new Map(data.fields.map((field) => [field.id, field])),
    fieldBySlashKey: new Map(data.fields.map((field) => [slashKeyOf(field.id), field])),
    fieldsOfCategory: (categoryId) => data.fields.filter((field) => field.categoryId === categoryId),
    labelOf: labelOf(data.lists),
  };
  indexes.set(data, index);
  return index;
}

const indexes = new WeakMap<CompanyData, CompanyIndex>();
