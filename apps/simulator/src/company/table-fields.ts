import { moreTables, type Table, tables, type Value } from '@hibob-kit/schemas';
import type { Person } from './people.ts';
import { customColumnOf } from './tables/custom-columns.ts';
import type { AnyTable } from './tables/table-named.ts';
import { typeColumnOf, typeInField } from './tables/type-column.ts';

/** A people field that shows a table's row in force; null where no table does. */
export function tableField(person: Person, fieldId: string): Value {
  const source = sources.get(fieldId);
  return source ? source(person) : (fieldOfType(person, fieldId) ?? customColumnField(person, fieldId));
}

type AnyKnown = (typeof moreTables)[keyof typeof moreTables] | Table;

const all: readonly AnyKnown[] = [...Object.values(tables), ...Object.values(moreTables)];

const sources: ReadonlyMap<string, (person: Person) => Value> = new Map(
  all.flatMap((table) => [...columnFields(table), ...sinceFields(table)]),
);

function columnFields(table: AnyKnown): readonly (readonly [string, (person: Person) => Value])[] {
  return table.columns.flatMap(({ key, field }) =>
    field === null || field.includes('{')
      ? []
      : [[field, (person: Person) => person.current(table.id)?.columns[key] ?? null] as const],
  );
}

function sinceFields(table: AnyKnown): readonly (readonly [string, (person: Person) => Value])[] {
  const { effectiveDateField: field } = table;
  return field === null ? [] : [[field, (person) => person.current(table.id)?.effectiveDate ?? null]];
}

/** Columns whose fields stand in sets, one for each type: `payroll.variable.Executive bonus.amount`. */
const typed: readonly {
  readonly table: AnyTable;
  readonly typeColumn: string;
  readonly key: string;
  readonly field: string;
}[] = all.flatMap((table) => {
  const typeColumn = typeColumnOf(table);
  if (typeColumn === null) return [];
  return table.columns.flatMap(({ key, field }) => (field?.includes('{') ? { table, typeColumn, key, field } : []));
});

function fieldOfType(person: Person, fieldId: string): Value {
  for (const { table, typeColumn, key, field } of typed) {
    const type = typeInField(field, fieldId);
    if (type === null) continue;
    const current = person.rows(table.id).find((one) => one.isCurrent && one.row.columns[typeColumn] === type);
    return current?.row.columns[key] ?? null;
  }
  return null;
}

function customColumnField(person: Person, fieldId: string): Value {
  const column = customColumnOf(fieldId);
  return column ? (person.current(column.tableId)?.customColumns[column.key] ?? null) : null;
}
