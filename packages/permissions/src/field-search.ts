import { categories, sensitiveByDefault } from '@hibob-kit/schemas';
import Fuse from 'fuse.js';
import { isCustom } from './plan.ts';
import type { CompanyField } from './wanted.ts';

/**
 * Whether reading a field takes Edit. `unknown`: the company may mask a field of its own, and no API tells; a check of the field
 * settles it.
 */
export type EditNeed = 'yes' | 'no' | 'unknown';

/** A field found by the label a customer sees, with what it takes to read it. */
export interface FoundField extends CompanyField {
  readonly isCustom: boolean;
  /** `existing`: one of HiBob's own categories, whatever the company calls it. `custom`: a section the company made. */
  readonly categoryKind: 'existing' | 'custom';
  readonly edit: EditNeed;
}

/** The fields whose label, id or category comes near the text, nearest first; all of them, by category, without a text. */
export function findFields<F extends CompanyField>(fields: readonly F[], text: string): readonly (F & FoundField)[] {
  const sought = text.trim();
  if (sought === '') return fields.toSorted(byCategory).map(found);
  const index = new Fuse(fields, {
    keys: [
      { name: 'label', weight: 8 },
      { name: 'id', weight: 1 },
      { name: 'categoryName', weight: 1 },
    ],
    threshold: 0.34,
    ignoreLocation: true,
    ignoreDiacritics: true,
    includeScore: true,
  });
  const low = sought.toLowerCase();
  const near = index.search(sought).map(({ item, score = 1 }) => ({ item, rank: rankOf(item, low), score }));
  // Where a label holds the text, nobody looks for one that only resembles it.
  const isHeld = near.some(({ rank }) => rank < resembling);
  return near
    .filter(({ rank }) => !isHeld || rank < resembling)
    .toSorted((one, other) => one.rank - other.rank || one.score - other.score || byCategory(one.item, other.item))
    .map(({ item }) => found(item));
}

export function editNeed(fieldId: string): EditNeed {
  if (sensitiveByDefault.includes(fieldId)) return 'yes';
  return isCustom(fieldId) ? 'unknown' : 'no';
}

function found<F extends CompanyField>(field: F): F & FoundField {
  return {
    ...field,
    isCustom: isCustom(field.id),
    categoryKind: categories.some(({ id }) => id === field.categoryId) ? 'existing' : 'custom',
    edit: editNeed(field.id),
  };
}

const resembling = 4;

/** A label that is, or holds, the text itself goes before one that only resembles it. */
function rankOf({ id, label, categoryName }: CompanyField, sought: string): number {
  const at = label.toLowerCase();
  if (at === sought || id.toLowerCase() === sought) return 0;
  if (at.startsWith(sought)) return 1;
  if (at.includes(sought)) return 2;
  return id.toLowerCase().includes(sought) || categoryName.toLowerCase().includes(sought) ? 3 : resembling;
}

function byCategory(one: CompanyField, other: CompanyField): number {
  return compare(one.categoryName, other.categoryName) || compare(one.label, other.label);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
