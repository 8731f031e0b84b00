import type { StoredPerson, StoredRow } from '@hibob-kit/schemas';
import type { Company } from '../company.ts';
import { withPerson } from '../edit-people.ts';
import { type CompanyEvent, employeeUpdated, tableEntry } from '../event.ts';
import { sameValue } from '../people/entered-value.ts';
import { type Person, peopleOf } from '../people.ts';
import { customColumnsOf } from './custom-columns.ts';
import { type AnyTable, isPayTable } from './table-named.ts';
import { typeColumnOf } from './type-column.ts';

/** Puts the rows in the place of the employee's. From then on they decide over the fields that show them. */
export function withRows(company: Company, person: Person, table: AnyTable, rows: readonly StoredRow[]): Company {
  const { stored } = person;
  const shown = fieldsShowing(company, person, table);
  const facts = Object.fromEntries(Object.entries(stored.facts).filter(([fieldId]) => !shown.has(fieldId)));
  return withPerson(company, { ...stored, facts, ...placed(stored, table, rows) });
}

function placed(
  { tables, moreTables }: StoredPerson,
  { id, dated }: AnyTable,
  rows: readonly StoredRow[],
): Partial<StoredPerson> {
  const sorted = rows.toSorted((one, other) => (one.effectiveDate < other.effectiveDate ? -1 : 1));
  if (isPayTable(id)) return { tables: { ...tables, [id]: sorted } };
  return { moreTables: { ...moreTables, [id]: dated ? sorted : rows } };
}

/** What webhooks tell of an edit of a row: the row, unless it is gone, and the employee, if fields show it (documented). */
export function rowEvents(
  company: Company,
  before: Person,
  table: AnyTable,
  { row, what }: { readonly row: StoredRow; readonly what: 'created' | 'updated' | 'deleted' },
): readonly CompanyEvent[] {
  const { id, effectiveDate } = row;
  const of = table.dated ? { id, effectiveDate } : { id };
  const after = peopleOf(company).byId(before.id);
  const fieldIds = after ? changedFields(company, table, before, after) : [];
  return [
    ...(what === 'deleted' ? [] : [tableEntry(what, byServiceUser, before.id, table.id, of)]),
    ...(fieldIds.length === 0 ? [] : [employeeUpdated(byServiceUser, before.id, fieldIds)]),
  ];
}

/** A service user is no employee, and documented are an employee's id or `system`: that it is `system` is inferred. */
const byServiceUser = 'system';

function changedFields(company: Company, table: AnyTable, before: Person, after: Person): readonly string[] {
  const shown = new Set([...fieldsShowing(company, before, table), ...fieldsShowing(company, after, table)]);
  return [...shown].filter((fieldId) => !sameValue(before.value(fieldId), after.value(fieldId)));
}

/** The people fields that show an employee's rows of a table. */
function fieldsShowing(company: Company, person: Person, table: AnyTable): ReadonlySet<string> {
  const typeColumn = typeColumnOf(table);
  const types = typeColumn === null ? [] : person.rows(table.id).map(({ row }) => String(row.columns[typeColumn]));
  const ofColumns = table.columns.flatMap(({ field }) => {
    if (field === null) return [];
    return field.includes('{') ? types.map((type) => field.replace(/\{\w+\}/, type)) : [field];
  });
  const since = table.effectiveDateField === null ? [] : [table.effectiveDateField];
  const own = [...customColumnsOf(company.data, table).values()].map(({ id }) => id);
  return new Set([...ofColumns, ...since, ...own, ...(countedBy[table.id] ?? [])]);
}

/** Fields that sum up rows. Source: references of the two tables, 2026 (documented). */
const countedBy: Readonly<Record<string, readonly string[]>> = {
  dependents: ['home.numberOfKids'],
  'right-to-work': ['financial.rightToWorkExpiryDate'],
};
