import { type Endpoint, type FieldMetadata, jsonPathOf, slashKeyOf, tableEndpoints, tables } from '@hibob-kit/schemas';

/** Where in a person another one is named. */
export interface Reference {
  readonly path: readonly string[];
  readonly slashKey: string;
}

/** Says what stands in the place of a person's id, or of an object around one. */
export type Replace = (value: unknown) => unknown;

export function referencesIn(fields: readonly unknown[]): readonly Reference[] {
  return (fields as readonly FieldMetadata[])
    .filter(({ id, type }) => referring.has(type) && id !== 'root.id')
    .map(({ id }) => ({ path: jsonPathOf(id).split('.'), slashKey: slashKeyOf(id) }));
}

/** In a copy of its own: a reference is an id, or an object with names around one. */
export function replaceAt(raw: Record<string, unknown>, { path, slashKey }: Reference, replace: Replace): void {
  const wrapped = raw[slashKey];
  if (isRecord(wrapped) && 'value' in wrapped) wrapped.value = replace(wrapped.value);
  let at: Record<string, unknown> = raw;
  for (const step of path.slice(0, -1)) {
    const next = at[step];
    if (!isRecord(next)) return;
    at = next;
  }
  const last = path.at(-1);
  if (last !== undefined && last in at) at[last] = replace(at[last]);
}

/** The columns of a table's row that name a person, with what stands there instead. */
export function columnsReplaced(row: Record<string, unknown>, table: string, replace: Replace) {
  const people = referenceColumns.get(table) ?? [];
  return Object.fromEntries(people.flatMap((key) => (key in row ? [[key, replace(row[key])]] : [])));
}

/** The table an endpoint reads; an empty text for any other. */
export function tableIn({ path }: Pick<Endpoint, 'path'>): string {
  const last = path.split('/').at(-1) ?? '';
  return last in tableEndpoints ? last : '';
}

export function isRecord(raw: unknown): raw is Record<string, unknown> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** Types of fields that hold a person. */
export const referring: ReadonlySet<string> = new Set(['employee', 'employee-reference']);

const referenceColumns: ReadonlyMap<string, readonly string[]> = new Map(
  Object.values(tables).map(({ id, columns }) => [
    id,
    columns.filter(({ type }) => referring.has(type)).map(({ key }) => key),
  ]),
);
