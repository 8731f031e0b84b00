import type { ListItem, StoredRow, Value } from '@hibob-kit/schemas';
import type { Path } from './mistake.ts';
import { type Names, namesOf } from './names.ts';
import type { RowInput } from './person-part.ts';
import type { PersonReading } from './read-person.ts';
import type { NamedColumn, NamedTable } from './table-names.ts';

export type ReadRows = (
  path: Path,
  table: NamedTable,
  rows: readonly RowInput[],
  startDate: string | null,
) => readonly StoredRow[];

/** Rows as they are entered; where one is in force, the oldest first. */
export function rowReader(reading: PersonReading): ReadRows {
  const { mistakes, today, sites } = reading;
  const columnNames = new Map<NamedTable, Names<NamedColumn>>();
  return (path, table, rows, startDate) => {
    const columns = columnNames.get(table) ?? namesOf('column', table.columns, mistakes);
    columnNames.set(table, columns);
    const taken = new Map<string, number>();
    const ids = new Set<number>();
    const read = rows.map((row, at): StoredRow => {
      const { id, effectiveDate, creationDate, modificationDate, reason, changedBy, customColumns, ...cells } = row;
      const here = [...path, at];
      const date = effectiveDate ?? startDate ?? today;
      if (effectiveDate === undefined && startDate === null && table.dated)
        mistakes.wrong(here, 'effectiveDate is missing.', {
          fix: 'It may be left out where the person has a startDate.',
        });
      const other = taken.get(date);
      if (other !== undefined && table.kind === 'one-in-force')
        mistakes.wrong([...here, 'effectiveDate'], `Two rows begin on ${date}, and one row is in force at a time.`);
      taken.set(date, at);
      const own: Record<string, Value> = {};
      const custom: Record<string, Value> = {};
      const put = (where: Path, column: NamedColumn, raw: unknown) => {
        const value = reading.cell(where, column.slot, raw);
        if (value !== undefined) (column.custom ? custom : own)[column.id] = value;
      };
      for (const [name, raw] of Object.entries(cells)) {
        const column = columns.find([...here, name], name, 'key');
        if (column) put([...here, name], column, raw);
      }
      for (const [name, raw] of Object.entries(customColumns ?? {})) {
        const column = columns.find([...here, 'customColumns', name], name, 'key');
        if (column) put([...here, 'customColumns', name], { ...column, custom: true }, raw);
      }
      const given = id ?? rowId(table, date, at);
      if (id !== undefined && ids.has(given)) mistakes.wrong([...here, 'id'], `Two rows have the id ${given}.`);
      ids.add(given);
      const changer = changedBy === undefined || changedBy === null ? null : changerId(changedBy, here, reading);
      return {
        id: given,
        effectiveDate: date,
        creationDate: creationDate ?? null,
        modificationDate: modificationDate === undefined ? enteredOn(date, today) : modificationDate,
        changeReason: reason ?? null,
        changedById: changer,
        columns: table.id === 'work' ? withSite(own, sites) : own,
        customColumns: custom,
      };
    });
    return table.kind === 'one-in-force'
      ? read.toSorted((one, next) => (one.effectiveDate < next.effectiveDate ? -1 : 1))
      : read;
  };
}

/** Nobody has changed a row after today. */
function enteredOn(date: string, today: string): string {
  const isAhead = date > today;
  return isAhead ? today : date;
}

/** Where one row is in force ids are made of the date, elsewhere they are numbers (observed). */
function rowId({ kind }: NamedTable, date: string, at: number): number {
  return kind === 'one-in-force' ? Number(`10000${date.replaceAll('-', '')}`) : 57_000_001 + at;
}

/** An export names whoever it was, and they need not be here. */
function changerId(name: string, path: Path, { whom, exported }: PersonReading): string | null {
  return exported ? name : whom.id([...path, 'changedBy'], name);
}

/** The row holds the office twice, by name and by number (observed). */
function withSite(columns: StoredRow['columns'], sites: readonly ListItem[]): StoredRow['columns'] {
  const { site, siteId } = columns;
  if (site !== undefined && siteId !== undefined) return columns;
  const found = sites.find(({ id, name }) => (siteId === undefined ? name === site : id === siteId));
  return found ? { ...columns, site: found.name, siteId: found.id } : columns;
}
