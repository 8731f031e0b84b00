import type { Json, StoredRowInput } from './judge-input.ts';
import type { Difference } from './judgement.ts';

/** What a client stored of one employee. */
export interface StoredEmployee {
  readonly fields: ReadonlyMap<string, Json>;
  /** Table → entry, as text, → what is stored of it. */
  readonly tables: ReadonlyMap<string, ReadonlyMap<string, StoredEntry>>;
}

export interface StoredEntry {
  readonly entryId: number | string;
  readonly cells: ReadonlyMap<string, Json>;
}

export interface Stored {
  readonly employees: ReadonlyMap<string, StoredEmployee>;
  readonly duplicates: readonly Difference[];
  readonly values: number;
}

/** Rows of either form, put together by employee. Of what is there twice the first counts, and each copy is a difference. */
export function storedOf(rows: readonly StoredRowInput[]): Stored {
  const employees = new Map<string, Draft>();
  const duplicates: Difference[] = [];
  let values = 0;
  for (const row of rows) {
    const draft = employees.get(row.employeeId) ?? { fields: new Map(), tables: new Map() };
    employees.set(row.employeeId, draft);
    if ('field' in row) putFields(draft, row.employeeId, [[row.field, row.value]]);
    else if ('values' in row) putFields(draft, row.employeeId, Object.entries(row.values));
    else if ('rows' in row) putRows(draft, row);
    else putCell(draft, row);
  }
  return { employees, duplicates, values };

  function putFields({ fields }: Draft, employeeId: string, stored: readonly (readonly [string, Json])[]): void {
    values += stored.length;
    const copies = stored.filter(([field]) => fields.has(field));
    if (copies.length > 1 && copies.length === stored.length) duplicates.push({ employeeId, values: copies.length });
    else duplicates.push(...copies.map(([field, value]) => ({ employeeId, field, stored: value })));
    for (const [field, value] of stored) if (!fields.has(field)) fields.set(field, value);
  }

  function putRows(
    draft: Draft,
    { employeeId, table, rows: entries }: Extract<StoredRowInput, { rows: unknown }>,
  ): void {
    const known = entriesOf(draft, table);
    for (const entry of entries) {
      const cells = cellsOf(entry);
      values += cells.size;
      const key = String(entry.id);
      if (known.has(key)) duplicates.push({ employeeId, table, entryId: entry.id, values: cells.size });
      else known.set(key, { entryId: entry.id, cells });
    }
  }

  function putCell(draft: Draft, { employeeId, table, entryId, column, value }: CellRow): void {
    values += 1;
    const known = entriesOf(draft, table);
    const key = String(entryId);
    const cells = known.get(key)?.cells ?? new Map<string, Json>();
    if (cells.has(column)) duplicates.push({ employeeId, table, entryId, column, stored: value });
    else known.set(key, { entryId, cells: cells.set(column, value) });
  }
}

/**
 * The cells of a row as HiBob sends it, by column. The company's own columns stand one level deeper; the texts beside a row say nothing new.
 */
export function cellsOf(wire: Readonly<Record<string, unknown>>): Map<string, Json> {
  const { id: _, humanReadable: __, customColumns, ...own } = wire;
  const custom = typeof customColumns === 'object' && customColumns !== null ? Object.entries(customColumns) : [];
  // What came as JSON, or is sent as such.
  const cells = [...Object.entries(own), ...custom.map(([key, value]) => [`customColumns.${key}`, value] as const)];
  return new Map(cells as readonly (readonly [string, Json])[]);
}

type CellRow = Extract<StoredRowInput, { column: string }>;

interface Draft {
  readonly fields: Map<string, Json>;
  readonly tables: Map<string, Map<string, { readonly entryId: number | string; readonly cells: Map<string, Json> }>>;
}

function entriesOf({ tables }: Draft, table: string) {
  const entries = tables.get(table) ?? new Map<string, { entryId: number | string; cells: Map<string, Json> }>();
  tables.set(table, entries);
  return entries;
}
