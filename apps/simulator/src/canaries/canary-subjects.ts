import type { CompanyData } from '@hibob-kit/scenarios';
import { type Column, moreTables, tables } from '@hibob-kit/schemas';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import { type AnyTable, tableNamed } from '../company/tables/table-named.ts';
import { typeInField } from '../company/tables/type-column.ts';
import { markedTypes } from './marked-value.ts';

/** What a tag is about: a field, or a column that no single field shows. A column and the field that shows it are one subject. */
export interface Subject {
  readonly id: string;
  readonly label: string;
}

/** Everything of a company that can carry a tag. */
export function subjectsOf(data: CompanyData): readonly Subject[] {
  const fields = data.fields
    .filter(({ id, type }) => markedTypes.includes(type) && subjectOfField(id) === id)
    .map(({ id, label }) => ({ id, label }));
  const columns = tablesOf(data).flatMap((table) =>
    table.columns
      .filter((column) => markedTypes.includes(column.type) && isOfNoField(column))
      .map((column) => ({ id: subjectOfColumn(table, column), label: `${table.name}: ${column.label}` })),
  );
  return [...fields, ...columns];
}

/** Fields that stand in a set, one for each type of a row, share the subject of their column. */
export function subjectOfField(fieldId: string): string {
  for (const { table, column } of typedColumns) {
    if (typeInField(column.field, fieldId) !== null) return subjectOfColumn(table, column);
  }
  return fieldId;
}

/** Column keys of a table that carry a tag, with what each is about; customColumns are told apart by `inCustom`. */
export function markedColumns(
  data: CompanyData,
  table: AnyTable,
  isOn: (subject: string) => boolean,
): { readonly own: ReadonlyMap<string, string>; readonly custom: ReadonlyMap<string, string> } {
  const own = table.columns.map((column) => [column.key, subjectOfColumn(table, column)] as const);
  const custom = [...customColumnsOf(data, table)].map(([key, { id }]) => [key, id] as const);
  const on = (columns: readonly (readonly [string, string])[]) => new Map(columns.filter(([, id]) => isOn(id)));
  return { own: on(own), custom: on(custom) };
}

/** The tables of every company, and its own. */
export function tablesOf(data: CompanyData): readonly AnyTable[] {
  return [...builtIn, ...data.customTables.flatMap(({ id }) => tableNamed(data, id) ?? [])];
}

const builtIn: readonly AnyTable[] = [...Object.values(tables), ...Object.values(moreTables)];

const isOfNoField = ({ field }: Column) => field === null || field.includes('{');

function subjectOfColumn(table: AnyTable, column: Column): string {
  return column.field === null || isOfNoField(column) ? `${table.id}.${column.key}` : column.field;
}

const typedColumns = builtIn.flatMap((table) =>
  table.columns.filter(({ field }) => field?.includes('{')).map((column) => ({ table, column })),
);
