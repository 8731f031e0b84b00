import {
  type OutcomeSwitches,
  type RightsOn,
  type TableOutcome,
  tableOutcome,
  widestOutcome,
} from '@hibob-kit/permissions';
import type { CompanyData } from '@hibob-kit/scenarios';
import type { Field } from '@hibob-kit/schemas';
import type { DatedRow } from '../company/current.ts';
import { customColumnsOf } from '../company/tables/custom-columns.ts';
import type { AnyTable } from '../company/tables/table-named.ts';
import { typeInField } from '../company/tables/type-column.ts';
import { indexOf } from './company-index.ts';

/** Columns that are null in an answer for want of a right, by their keys in the row (documented; that they are keys is inferred). */
export interface RestrictedColumns {
  readonly no_view_permission: readonly string[];
  readonly no_view_history_permission: readonly string[];
}

/** A row as the caller may see it: restricted columns, where there are any, are null in it. */
export interface SeenRow extends DatedRow {
  readonly restricted?: RestrictedColumns;
}

/** A table under field-level permissions, for one set of rights. */
export interface ColumnRights {
  readonly outcome: TableOutcome;
  readonly see: (row: DatedRow) => SeenRow;
}

/**
 * Under field-level permissions the people field that shows a column governs it, wherever that field stands now; a column that no field
 * shows follows the table's category (both inferred).
 */
export function columnRights(
  data: CompanyData,
  table: AnyTable,
  rights: RightsOn,
  on: OutcomeSwitches = data.switches,
): ColumnRights {
  const outcomeOf = (field: Field | null): TableOutcome =>
    tableOutcome(field ? rights(field.categoryId, field.id) : rights(table.categoryId), on);
  const columns = [
    ...table.columns.map(({ key, field }) => ({ key, template: field, fields: fieldsOf(data, field) })),
    ...[...customColumnsOf(data, table)].map(([key, field]) => ({ key, template: field.id, fields: [field] })),
  ];
  return {
    outcome: widestOutcome(
      columns.flatMap(({ fields }) => (fields.length > 0 ? fields.map(outcomeOf) : [outcomeOf(null)])),
    ),
    see: (dated) => {
      const { fieldById } = indexOf(data);
      const outcomes = columns.map(({ key, template }) => {
        const field = template === null ? null : fieldById.get(ofType(template, dated));
        return { key, outcome: outcomeOf(field ?? null) };
      });
      const none = outcomes.filter(({ outcome }) => outcome === 'forbidden').map(({ key }) => key);
      const current = outcomes.filter(({ outcome }) => outcome === 'current-row').map(({ key }) => key);
      if (none.length + current.length === 0) return dated;
      return {
        ...withoutColumns(dated, dated.isCurrent ? none : [...none, ...current]),
        restricted: { no_view_permission: none, no_view_history_permission: current },
      };
    },
  };
}

/** What several rows together were restricted in; null: in nothing. */
export function restrictedIn(rows: readonly SeenRow[]): RestrictedColumns | null {
  const all = rows.flatMap(({ restricted }) => restricted ?? []);
  if (all.length === 0) return null;
  return {
    no_view_permission: [...new Set(all.flatMap((one) => one.no_view_permission))],
    no_view_history_permission: [...new Set(all.flatMap((one) => one.no_view_history_permission))],
  };
}

/** Both are there only if something is restricted (documented). */
export function restrictedPart(restricted: RestrictedColumns | null): {
  readonly restricted_columns?: RestrictedColumns;
} {
  return restricted ? { restricted_columns: restricted } : {};
}

export function restrictedHeaders(restricted: RestrictedColumns | null): Readonly<Record<string, string>> {
  return restricted ? { 'X-Has-Restricted-Columns': 'true' } : {};
}

/** A field of the company, or all of a set of fields by type. */
function fieldsOf(data: CompanyData, template: string | null): readonly Field[] {
  if (template === null) return [];
  const field = indexOf(data).fieldById.get(template);
  return field ? [field] : data.fields.filter(({ id }) => typeInField(template, id) !== null);
}

/** `payroll.variable.{variableType}.amount` of a row whose variableType is Bonus: `payroll.variable.Bonus.amount`. */
function ofType(template: string, { row }: DatedRow): string {
  return template.replace(/\{(\w+)\}/, (_, column: string) => String(row.columns[column]));
}

function withoutColumns(dated: DatedRow, keys: readonly string[]): DatedRow {
  const { row } = dated;
  const blanked = (columns: DatedRow['row']['columns']) =>
    Object.fromEntries(Object.entries(columns).map(([key, value]) => [key, keys.includes(key) ? null : value]));
  return { ...dated, row: { ...row, columns: blanked(row.columns), customColumns: blanked(row.customColumns) } };
}
