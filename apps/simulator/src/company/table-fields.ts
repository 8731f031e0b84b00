import {
  type Column,
  type StoredRow,
  type Table,
  type TableId,
  tableIds,
  tables,
  type Value,
} from '@hibob-kit/schemas';
import type { Person } from './people.ts';

/** A people field that shows a table's row in force; null where no table does. */
export function tableField(person: Person, fieldId: string): Value {
  const source = sources.get(fieldId);
  return source ? source(person) : variableField(person, fieldId);
}

/** One set of fields per variable pay type: `payroll.variable.Executive bonus.amount`. */
const variableType = '{variableType}';
const variableTable: TableId = 'variable';

const sources: ReadonlyMap<string, (person: Person) => Value> = new Map(
  tableIds.map((id) => tables[id]).flatMap((table) => [...columnFields(table), ...sinceFields(table)]),
);

function columnFields(table: Table): readonly (readonly [string, (person: Person) => Value])[] {
  return table.columns.flatMap(({ key, field }) =>
    field === null || field.includes(variableType)
      ? []
      : [[field, (person: Person) => person.current(table.id)?.columns[key] ?? null] as const],
  );
}

function sinceFields(table: Table): readonly (readonly [string, (person: Person) => Value])[] {
  const { effectiveDateField: field } = table;
  return field === null ? [] : [[field, (person) => person.current(table.id)?.effectiveDate ?? null]];
}

function variableField(person: Person, fieldId: string): Value {
  for (const column of tables[variableTable].columns) {
    const type = typeIn(column, fieldId);
    if (type !== null) return variableRow(person, type)?.columns[column.key] ?? null;
  }
  return null;
}

function typeIn({ field }: Column, fieldId: string): string | null {
  const [before = '', after] = field?.split(variableType) ?? [];
  if (after === undefined || !fieldId.startsWith(before) || !fieldId.endsWith(after)) return null;
  return fieldId.slice(before.length, fieldId.length - after.length);
}

function variableRow(person: Person, type: string): StoredRow | null {
  return person.rows(variableTable).find((one) => one.isCurrent && one.row.columns.variableType === type)?.row ?? null;
}
