import type { AnyTable } from './table-named.ts';

/**
 * The column that says of what type a row is, where people fields stand in sets by type: `{variableType}` in
 * `payroll.variable.{variableType}.amount`. null: the table has no such column.
 */
export function typeColumnOf({ columns }: AnyTable): string | null {
  for (const { field } of columns) {
    const [, column] = /\{(\w+)\}/.exec(field ?? '') ?? [];
    if (column !== undefined) return column;
  }
  return null;
}

/** The type that a field of such a set belongs to; null for any other field. */
export function typeInField(template: string | null, fieldId: string): string | null {
  const [before = '', after] = template?.split(/\{\w+\}/) ?? [];
  if (after === undefined || !fieldId.startsWith(before) || !fieldId.endsWith(after)) return null;
  const type = fieldId.slice(before.length, fieldId.length - after.length);
  return type === '' ? null : type;
}
