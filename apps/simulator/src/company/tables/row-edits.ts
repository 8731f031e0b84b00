import type { StoredRow, Value } from '@hibob-kit/schemas';
import { type Company, takeNumber } from '../company.ts';
import type { CompanyEvent } from '../event.ts';
import { movedRow, newRow } from '../people/dated-row.ts';
import { type Person, peopleOf } from '../people.ts';
import { storedRows } from '../people-reading.ts';
import { completed } from './completed-columns.ts';
import { customColumnsOf } from './custom-columns.ts';
import { rowEvents, withRows } from './row-effects.ts';
import type { AnyTable } from './table-named.ts';

/** What was sent for a row, as values; a column that was not sent is no key. */
export interface Entry {
  /** Wished for a new row; HiBob gives one where it is null or taken. */
  readonly id: number | null;
  readonly effectiveDate: string | null;
  readonly reason: string | null;
  readonly columns: Readonly<Record<string, Value>>;
  readonly customColumns: Readonly<Record<string, Value>>;
}

export interface Edited {
  readonly kind: 'edited';
  readonly company: Company;
  readonly events: readonly CompanyEvent[];
  /** Of the row, the last one where there were several. */
  readonly id: number;
}

export type RowEdit =
  | Edited
  /** There was nothing in it to change. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'duplicate date' }
  | { readonly kind: 'no such row' }
  | { readonly kind: 'cannot be deleted' };

/** More rows, all or none. Columns that were not sent are empty (observed). */
export function addRows(company: Company, person: Person, table: AnyTable, entries: readonly Entry[]): RowEdit {
  let edit: Edited = { kind: 'edited', company, events: [], id: 0 };
  for (const entry of entries) {
    const now = peopleOf(edit.company).byId(person.id) ?? person;
    const added = addRow(edit.company, now, table, entry);
    if (added.kind !== 'edited') return added;
    edit = { ...added, events: [...edit.events, ...added.events] };
  }
  return edit;
}

function addRow(company: Company, person: Person, table: AnyTable, entry: Entry): RowEdit {
  const rows = storedRows(company, person.index, person.stored, table.id);
  const date = entry.effectiveDate ?? company.today;
  if (isTaken(table, rows, date)) return { kind: 'duplicate date' };
  const columns = completed(table, { ...emptyColumns(table), ...entry.columns }, { company, person, date });
  const customColumns = { ...emptyCustomColumns(company, table), ...entry.customColumns };
  const numbered = numberFor(company, table, rows, entry.id);
  const dated = newRow(company, date, columns, entry.reason);
  const row: StoredRow = { ...dated, id: numbered.id ?? dated.id, customColumns };
  return edited(numbered.company, person, table, [...rows, row], { row, what: 'created' });
}

/** Ids are made of the date where a row is in force (null), and are numbers of the company's elsewhere (observed). */
function numberFor(company: Company, { kind }: AnyTable, rows: readonly StoredRow[], wished: number | null) {
  if (kind === 'one-in-force') return { company, id: null };
  if (wished !== null && !rows.some(({ id }) => id === wished)) return { company, id: wished };
  const taken = takeNumber(company);
  return { company: taken.company, id: firstNumber + taken.number };
}

/** Far above the ids that rows are generated with. */
const firstNumber = 56_000_000;

/** `whole`: columns that were not sent become empty, custom ones stay (documented). `patch`: only what was sent changes. */
export function changeRow(
  company: Company,
  person: Person,
  table: AnyTable,
  rowId: string | undefined,
  entry: Entry,
  how: 'whole' | 'patch',
): RowEdit {
  const rows = storedRows(company, person.index, person.stored, table.id);
  const row = rows.find(({ id }) => String(id) === rowId);
  if (!row) return { kind: 'no such row' };
  if (how === 'patch' && isNothing(entry)) return { kind: 'unchanged' };
  const others = rows.filter((one) => one !== row);
  const date = entry.effectiveDate ?? row.effectiveDate;
  if (isTaken(table, others, date)) return { kind: 'duplicate date' };
  const before = how === 'whole' ? emptyColumns(table) : row.columns;
  // The id of a row in force follows its date (inferred: it is made of it).
  const moved = table.kind === 'one-in-force' ? movedRow(company, row, date) : { ...row, effectiveDate: date };
  const after: StoredRow = {
    ...moved,
    modificationDate: company.today,
    changeReason: how === 'whole' ? entry.reason : (entry.reason ?? row.changeReason),
    changedById: null,
    columns: completed(table, { ...before, ...entry.columns }, { company, person, date }),
    customColumns: { ...row.customColumns, ...entry.customColumns },
  };
  const all = rows.map((one) => (one === row ? after : one));
  return edited(company, person, table, all, { row: after, what: 'updated' });
}

export function removeRow(company: Company, person: Person, table: AnyTable, rowId: string | undefined): RowEdit {
  const dated = person.rows(table.id).find(({ row }) => String(row.id) === rowId);
  if (!dated) return { kind: 'no such row' };
  if (!dated.canBeDeleted) return { kind: 'cannot be deleted' };
  const rows = storedRows(company, person.index, person.stored, table.id).filter(({ id }) => id !== dated.row.id);
  return edited(company, person, table, rows, { row: dated.row, what: 'deleted' });
}

function edited(
  company: Company,
  person: Person,
  table: AnyTable,
  rows: readonly StoredRow[],
  done: { readonly row: StoredRow; readonly what: 'created' | 'updated' | 'deleted' },
): RowEdit {
  const after = withRows(company, person, table, rows);
  return { kind: 'edited', company: after, events: rowEvents(after, person, table, done), id: done.row.id };
}

function isNothing({ effectiveDate, reason, columns, customColumns }: Entry): boolean {
  return effectiveDate === null && reason === null && Object.keys({ ...columns, ...customColumns }).length === 0;
}

/** Only where one row holds at a time do two of a day contradict each other. */
function isTaken(table: AnyTable, rows: readonly StoredRow[], date: string): boolean {
  return table.kind === 'one-in-force' && rows.some(({ effectiveDate }) => effectiveDate === date);
}

function emptyColumns({ columns }: AnyTable): Readonly<Record<string, Value>> {
  return Object.fromEntries(columns.map(({ key }) => [key, null]));
}

function emptyCustomColumns({ data }: Company, table: AnyTable): Readonly<Record<string, Value>> {
  return Object.fromEntries([...customColumnsOf(data, table).keys()].map((key) => [key, null]));
}
