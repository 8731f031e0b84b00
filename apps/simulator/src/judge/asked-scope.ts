import type { Field } from '@hibob-kit/schemas';
import { tablesOf } from '../canaries/canary-subjects.ts';
import type { Company } from '../company/company.ts';
import { peopleOf } from '../company/people.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import type { AnyTable, KnownTableId } from '../company/tables/table-named.ts';
import { indexOf } from '../hibob/company-index.ts';
import type { Wanted } from './judge-employee.ts';
import type { JudgeInput, StoredRowInput } from './judge-input.ts';
import { cellsOf, type Stored } from './stored.ts';

export interface Scope extends Wanted {
  readonly employees: 'active' | 'all' | 'named';
}

/** A name the company does not know, and where in the request it stands. */
export interface UnknownName {
  readonly kind: 'unknown';
  readonly what: 'field' | 'table' | 'column';
  readonly path: string;
  readonly name: string;
  readonly known: readonly string[];
}

/** Every field, table and column that the request names, held against the company's. */
export function unknownName(company: Company, { rows, scope }: JudgeInput): UnknownName | null {
  const fields = indexOf(company.data).fieldById;
  const tables = new Map<string, AnyTable>(tablesOf(company.data).map((table) => [table.id, table]));
  const columns = new Map<string, ReadonlySet<string>>();

  for (const [at, name] of (scope?.fields ?? []).entries()) {
    if (!fields.has(name)) return unknownField(`scope.fields.${at}`, name);
  }
  for (const [table, names] of Object.entries(scope?.tables ?? {})) {
    const wrong = unknownIn(`scope.tables.${table}`, table, names);
    if (wrong) return wrong;
  }
  for (const [at, row] of rows.entries()) {
    const wrong = unknownInRow(`rows.${at}`, row);
    if (wrong) return wrong;
  }
  return null;

  function unknownInRow(path: string, row: StoredRowInput): UnknownName | null {
    if ('field' in row) return fields.has(row.field) ? null : unknownField(`${path}.field`, row.field);
    if ('column' in row) return unknownIn(path, row.table, [row.column]);
    if ('rows' in row)
      return unknownIn(
        path,
        row.table,
        row.rows.flatMap((entry) => [...cellsOf(entry).keys()]),
      );
    const name = Object.keys(row.values).find((id) => !fields.has(id));
    return name === undefined ? null : unknownField(`${path}.values`, name);
  }

  function unknownField(path: string, name: string): UnknownName {
    return { kind: 'unknown', what: 'field', path, name, known: [...fields.keys()] };
  }

  function unknownIn(path: string, tableId: string, names: readonly string[]): UnknownName | null {
    const table = tables.get(tableId);
    if (!table) return { kind: 'unknown', what: 'table', path, name: tableId, known: [...tables.keys()] };
    const known = columns.get(tableId) ?? new Set(columnsOf(company, table));
    columns.set(tableId, known);
    const name = names.find((one) => !known.has(one));
    return name === undefined ? null : { kind: 'unknown', what: 'column', path, name, known: [...known] };
  }
}

/** What should be there: what the request says, else what its rows name. */
export function scopeOf(company: Company, { scope, rows }: JudgeInput, { employees }: Stored): Scope {
  const { fieldById } = indexOf(company.data);
  const all = [...employees.values()];
  const fieldIds = scope?.fields ?? new Set(all.flatMap((one) => [...one.fields.keys()]));
  const fields: readonly Field[] = [...fieldIds].flatMap((id) => fieldById.get(id) ?? []);
  const named = scope?.tables ?? namedColumns(rows);
  const tables = tablesOf(company.data).flatMap((table): readonly (readonly [KnownTableId, readonly string[]])[] => {
    const columns = named[table.id];
    if (!columns) return [];
    return [[table.id, columns.length > 0 ? columns : table.columns.map(({ key }) => key)]];
  });
  return { fields, tables: new Map(tables), employees: scope?.employees ?? whoIsNamed(company, employees.keys()) };
}

/** A client that keeps anybody inactive keeps all of them. */
function whoIsNamed(company: Company, ids: Iterable<string>): Scope['employees'] {
  const people = peopleOf(company);
  const isInactive = (id: string) => people.byId(id)?.value('internal.status') === 'Inactive';
  return [...ids].some(isInactive) ? 'all' : 'active';
}

function namedColumns(rows: readonly StoredRowInput[]): Readonly<Record<string, readonly string[]>> {
  const columns = new Map<string, Set<string>>();
  for (const row of rows) {
    if (!('table' in row)) continue;
    const known = columns.get(row.table) ?? new Set<string>();
    columns.set(row.table, known);
    const names = 'column' in row ? [row.column] : row.rows.flatMap((entry) => [...cellsOf(entry).keys()]);
    for (const name of names) known.add(name);
  }
  return Object.fromEntries([...columns].map(([table, names]) => [table, [...names]]));
}

/** Everything a row of the table can hold, as HiBob sends it; the company's own columns by `customColumns.` and their key. */
function columnsOf({ data }: Company, table: AnyTable): readonly string[] {
  return [
    ...(table.dated ? ['effectiveDate'] : []),
    ...table.columns.map(({ key }) => key),
    ...table.rowKeys.filter((key) => key !== 'customColumns'),
    ...[...customColumnsOf(data, table).keys()].map((key) => `customColumns.${key}`),
  ];
}
