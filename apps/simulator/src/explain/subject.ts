import type { Field } from '@hibob-kit/schemas';
import type { Company } from '../company/company.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import { type AnyTable, tableNamed } from '../company/tables/table-named.ts';
import { typeInField } from '../company/tables/type-column.ts';
import { indexOf } from '../hibob/company-index.ts';
import type { Reading } from './reading.ts';

/** What of an employee is asked about. */
export type Subject =
  /** The answer as such: whether the request is let through. */
  | { readonly kind: 'answer' }
  | { readonly kind: 'employee' }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'unknown field'; readonly id: string }
  | {
      readonly kind: 'rows';
      readonly table: AnyTable;
      /** null: the rows as such. */
      readonly column: string | null;
      /** Rows that are not in force. */
      readonly past: boolean;
    };

/** `name`: a field's id, in either spelling, or the key of a table's column; null: the employee, or the rows. */
export function subjectOf(company: Company, reading: Reading, name: string | null, past: boolean): Subject {
  if (reading.kind === 'door' && (name === null || !reading.namesPeople)) return answer;
  if (reading.kind === 'table' || reading.kind === 'bulk') {
    const table = tableNamed(company.data, reading.tableId);
    return table ? { kind: 'rows', table, column: name && columnNamed(company, table, name), past } : employee;
  }
  if (name === null) return employee;
  const { fieldById, fieldBySlashKey } = indexOf(company.data);
  const field = fieldById.get(name) ?? fieldBySlashKey.get(name);
  return field ? { kind: 'field', field } : { kind: 'unknown field', id: name };
}

const employee: Subject = { kind: 'employee' };
const answer: Subject = { kind: 'answer' };

/** A column by its key, or by the people field that shows it; what is neither stays as it is and will not be found. */
function columnNamed(company: Company, table: AnyTable, name: string): string {
  const shown = table.columns.find(({ field }) => field === name || typeInField(field, name) !== null);
  const own = [...customColumnsOf(company.data, table)].find(([, field]) => field.id === name);
  return shown?.key ?? own?.[0] ?? name;
}

export function columnsOf(company: Company, table: AnyTable): readonly string[] {
  return [...table.columns.map(({ key }) => key), ...customColumnsOf(company.data, table).keys()];
}
