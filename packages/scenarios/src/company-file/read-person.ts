import {
  type Field,
  type ListItem,
  tables as payTables,
  type StoredPerson,
  type StoredRow,
  type TableId,
  tableIds,
  type Value,
} from '@hibob-kit/schemas';
import type { ReadCell } from './cells.ts';
import { checkDates } from './check-dates.ts';
import type { Path } from './mistake.ts';
import type { Mistakes } from './mistakes.ts';
import type { Named, Names } from './names.ts';
import type { PersonInput } from './person-part.ts';
import { rowReader } from './read-rows.ts';
import { shortFacts, shortRows } from './short-forms.ts';
import type { NamedTable } from './table-names.ts';
import type { Whom } from './whom.ts';

export interface PersonReading {
  readonly fields: Names<Named & { readonly field: Field }>;
  readonly tables: Names<NamedTable>;
  readonly cell: ReadCell;
  readonly sites: readonly ListItem[];
  readonly whom: Whom;
  readonly mistakes: Mistakes;
  readonly today: string;
  /** What an export wrote is taken as it is: HiBob lets people enter dates that contradict each other. */
  readonly exported: boolean;
}

export type ReadPerson = (path: Path, id: string, input: PersonInput) => StoredPerson;

export function personReader(reading: PersonReading): ReadPerson {
  const rowsOf = rowReader(reading);
  return (path, id, input) => {
    const places = new Map<string, Path>();
    const facts = { ...shortFacts(path, input, reading.today, places), ...factsOf(path, input, reading, places) };
    const written = Object.entries(input.tables).flatMap(([name, rows]) => {
      const at = [...path, 'tables', name];
      const table = reading.tables.find(at, name, 'key');
      return table ? [{ at, table, rows: rowsOf(at, table, rows, input.startDate ?? null) }] : [];
    });
    const rowsIn = (tableId: string) => written.find(({ table }) => table.id === tableId);
    const short = shortRows(path, input, rowsIn('work') !== undefined, reading);
    if (!rowsIn('lifecycle') && input.startDate === undefined)
      reading.mistakes.wrong(path, 'Nothing says when this person starts.', { fix: 'Add startDate.' });
    const tables = Object.fromEntries(
      tableIds.map((tableId) => [tableId, rowsIn(tableId)?.rows ?? short[tableId] ?? []]),
    ) as Record<TableId, readonly StoredRow[]>;
    const others = written.filter(({ table }) => !table.isPay).map(({ table, rows }) => [table.id, rows] as const);
    if (!reading.exported) checkDates({ facts, places, lifecycle: rowsIn('lifecycle') ?? null }, reading.mistakes);
    return { id, facts, tables, ...(others.length === 0 ? {} : { moreTables: Object.fromEntries(others) }) };
  };
}

/** `places`: where in the file each fact was found. */
function factsOf(
  path: Path,
  input: PersonInput,
  { fields, cell, mistakes, exported }: PersonReading,
  places: Map<string, Path>,
): StoredPerson['facts'] {
  const facts: Record<string, Value> = {};
  const taken = new Set<string>();
  for (const [name, raw] of Object.entries(input.fields)) {
    const at = [...path, 'fields', name];
    const found = fields.find(at, name, 'key');
    if (!found) continue;
    const table = exported ? null : tableShowing(found.id);
    if (table !== null) {
      mistakes.wrong(at, `${found.name} shows what stands in the table ${table}.`, {
        on: 'key',
        fix: `Write it under tables: ${table}.`,
      });
      continue;
    }
    if (taken.has(found.id)) mistakes.wrong(at, `${found.name} is there twice.`, { on: 'key' });
    taken.add(found.id);
    places.set(found.id, at);
    const value = cell(at, found.field, raw);
    // What an export wrote as empty is empty, whatever would follow from other values.
    if (value !== undefined && (exported || value !== null)) facts[found.id] = value;
  }
  return facts;
}

/** The name of the table whose row in force a field shows, of those that everybody has. */
function tableShowing(fieldId: string): string | null {
  if (/^\w+\.customColumns\.column_\d+$/.test(fieldId)) return fieldId.split('.')[0] ?? null;
  const table = Object.values(payTables).find(
    ({ columns, effectiveDateField }) =>
      effectiveDateField === fieldId || columns.some(({ field }) => field !== null && isIn(field, fieldId)),
  );
  return table?.name ?? null;
}

/** `payroll.variable.{variableType}.amount` stands for one field a type. */
function isIn(template: string, fieldId: string): boolean {
  const [before = '', after] = template.split(/\{\w+\}/);
  if (after === undefined) return template === fieldId;
  return fieldId.startsWith(before) && fieldId.endsWith(after) && fieldId.length > before.length + after.length;
}
