import type { FieldMetadata } from '@hibob-kit/schemas';
import { createColors } from 'picocolors';
import type { RenderOptions } from './render-check.ts';

/** A field of the company as `discover` shows it. */
export interface FoundField {
  readonly id: string;
  readonly label: string;
  /** The category by the company's own display name: the row on the permission screen. */
  readonly category: string;
  readonly categoryId: string;
  readonly type: string;
  readonly list: string | null;
  readonly custom: boolean;
}

/** Upper and lower case do not matter. A label that is the text itself comes first. */
export function fieldsMatching(all: readonly FieldMetadata[], text: string): readonly FoundField[] {
  const sought = text.trim().toLowerCase();
  const exact = (field: FoundField) => (field.label.toLowerCase() === sought ? 0 : 1);
  return all
    .map(foundField)
    .filter(({ id, label, category }) => [id, label, category].some((name) => name.toLowerCase().includes(sought)))
    .sort(
      (one, other) =>
        exact(one) - exact(other) || compare(one.category, other.category) || compare(one.label, other.label),
    );
}

function foundField(field: FieldMetadata): FoundField {
  const { id, name, categoryDisplayName, categoryId, type, typeData } = field;
  // Ids of fields that a company added: <category>.custom.field_<digits>, custom.category_<n>.field_<n> (observed by two clients).
  const custom = /(^|\.)custom\.|(^|\.)field_\d+$/.test(id);
  return { id, label: name, category: categoryDisplayName, categoryId, type, list: typeData.listId ?? null, custom };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

export function renderFields(fields: readonly FoundField[], text: string, { width, color }: RenderOptions): string {
  const paint = createColors(color);
  if (fields.length === 0) return `No field’s label, id or category holds "${text}".\n`;
  const categories = [...new Set(fields.map((field) => field.category))];
  const lines = categories.flatMap((category) => [
    paint.bold(category),
    ...fields.filter((field) => field.category === category).flatMap((field) => fieldLines(field, width)),
    '',
  ]);
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const total = `${count(fields.length, 'field', 'fields')} in ${count(categories.length, 'category', 'categories')}.`;
  return `${[...lines, total].join('\n')}\n`;
}

/** Label and kind on one line, the id on the next where both do not fit: ids are there to be copied whole. */
function fieldLines({ label, id, type, list, custom }: FoundField, width: number): readonly string[] {
  const kind = `${type}${list === null ? '' : ` (list ${list})`}${custom ? ', custom' : ''}`;
  const line = `  ${label.padEnd(28)} ${id.padEnd(34)} ${kind}`;
  return line.length <= width ? [line] : [`  ${label} · ${kind}`, `      ${id}`];
}
