import { type StoredRow, type TableId, tables } from '@hibob-kit/schemas';
import { spreadOut, type TableAmounts, variableTypes } from './amounts.ts';
import { dayAfter, type Part } from './cast.ts';

export type RowsOf = ReadonlyMap<string, readonly StoredRow[]>;

/** Who has which rows of one table. */
export interface RowPlan {
  readonly table: TableId;
  readonly amounts: TableAmounts;
  readonly people: readonly Part[];
  /** Who of them has two or more. */
  readonly several: readonly Part[];
  /** Whose rows have not begun. */
  readonly toCome: ReadonlySet<string>;
  /** Of whom a page shows one row that is over, and the next page the one in force; null: nobody. */
  readonly cut: string | null;
  /** Whose only row begins after their first day. */
  readonly later: ReadonlySet<string>;
}

/** Rows of one table, as many and of as many people as were counted. `starters`: whoever has not begun in any table. */
export function rowsFor(plan: RowPlan, starters: ReadonlySet<string>, today: string): RowsOf {
  const { table, amounts, people, several, toCome, later, cut } = plan;
  const spread = spreadOut(amounts.rows - people.length, several.length);
  const waits = several.map(({ id }) => toCome.has(id));
  const types = typesOf(table, spread, waits, amounts.notCurrent - toCome.size - (cut === null ? 0 : 1));
  const place = new Map(several.map(({ id }, at) => [id, at]));
  return new Map(
    people.map((part) => {
      const at = place.get(part.id);
      const extra = at === undefined ? 0 : (spread[at] ?? 0);
      const kinds = at === undefined ? 1 : (types[at] ?? 1);
      // The first salary is current even if it is to come (a switch, observed).
      const begins =
        toCome.has(part.id) || (table === 'salaries' && starters.has(part.id) && extra === 0)
          ? dayAfter(today, 30)
          : starters.has(part.id)
            ? dayAfter(today, -900)
            : dayAfter(part.startDate, later.has(part.id) ? 700 : 0);
      const rows = Array.from({ length: extra + 1 + (part.id === cut ? 1 : 0) }, (_, row) =>
        rowOf(table, row, {
          effectiveDate: dayAfter(begins, row * 7),
          columns: columnsOf(table, part, { type: Math.min(row, kinds - 1), grant: later.has(part.id) ? 2 : row + 1 }),
        }),
      );
      return [part.id, rows];
    }),
  );
}

/** The row with which somebody began. */
export function firstRow(table: TableId, part: Part): StoredRow {
  return rowOf(table, 0, { effectiveDate: part.startDate, columns: columnsOf(table, part, { type: 0, grant: 1 }) });
}

/** Of how many types somebody's rows are: each type has a row in force, so the fewer types the more rows are over. */
function typesOf(
  table: TableId,
  spread: readonly number[],
  waits: readonly boolean[],
  over: number,
): readonly number[] {
  if (table !== 'variable') return spread.map(() => 1);
  const least = spread.map((extra, at) => (waits[at] ? extra : Math.max(0, extra + 1 - variableTypes.length)));
  let left = over - least.reduce((sum, one) => sum + one, 0);
  return spread.map((extra, at) => {
    const more = Math.min(extra - (least[at] ?? 0), Math.max(0, left));
    left -= more;
    return 1 + extra - (least[at] ?? 0) - more;
  });
}

function rowOf(
  table: TableId,
  at: number,
  { effectiveDate, columns }: Pick<StoredRow, 'effectiveDate' | 'columns'>,
): StoredRow {
  const dated = tables[table].kind === 'one-in-force';
  return {
    id: dated ? Number(`10000${effectiveDate.replaceAll('-', '')}`) : 57_000_001 + at,
    effectiveDate,
    creationDate: null,
    modificationDate: null,
    changeReason: null,
    changedById: null,
    columns,
    customColumns: {},
  };
}

function columnsOf(
  table: TableId,
  { status, inactive }: Part,
  { type, grant }: { readonly type: number; readonly grant: number },
): StoredRow['columns'] {
  switch (table) {
    case 'equities':
      return { quantity: 100, grantNumber: grant };
    case 'variable':
      return { variableType: variableTypes[type] ?? variableTypes[0], amount: { value: 1_000, currency: 'EUR' } };
    case 'lifecycle':
      return { status, employeeStatus: inactive ? 'Inactive' : 'Active' };
    case 'work':
    case 'employment':
    case 'salaries':
      return {};
    default:
      return table satisfies never;
  }
}
