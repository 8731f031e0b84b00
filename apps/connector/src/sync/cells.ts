import { restrictedColumnsOf, type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import type { Withheld } from '../store/norms.ts';
import { type Amount, dateIn, decimalIn, fractionIn, idIn, isObject, jsonIn, moneyIn, textIn } from './cell.ts';
import type { Labels, Listed } from './labels.ts';
import { wordsOf } from './labels.ts';

/** The columns of one row, read by what they should hold. */
export interface Cells {
  readonly text: (key: string) => string | null;
  readonly id: (key: string) => string | null;
  readonly date: (key: string) => string | null;
  readonly decimal: (key: string) => string | null;
  readonly fraction: (key: string) => string | null;
  readonly money: (key: string) => Amount;
  readonly json: (key: string) => unknown;
  /** A list column: the item's id and its label. */
  readonly listed: (key: string) => Listed;
  /** Of record columns, each with the columns of HiBob's row it is read from, those that a right hides; null: none. */
  readonly withheld: (columns: Readonly<Record<string, string | readonly string[]>>) => Withheld | null;
  readonly change: () => { readonly changeType: string | null; readonly changeReason: string | null };
}

export function cellsOf(table: TableId, row: WireRow, labels: Labels): Cells {
  const listed = (key: string) => labels(lists.get(`${table}.${key}`) ?? null, row[key]);
  const hidden = hiddenIn(row);
  return {
    withheld: (columns) => {
      const gaps = Object.entries(columns).filter(([, keys]) => [keys].flat().every((key) => hidden.has(key)));
      return gaps.length === 0 ? null : Object.fromEntries(gaps.map(([column]) => [column, 'restricted' as const]));
    },
    text: (key) => textIn(row[key]),
    id: (key) => idIn(row[key]),
    date: (key) => dateIn(row[key]),
    decimal: (key) => decimalIn(row[key]),
    fraction: (key) => fractionIn(row[key]),
    money: (key) => moneyIn(row[key]),
    json: (key) => jsonIn(row[key]),
    listed,
    // Who made the change stands here by name as well; only why is kept.
    change: () => ({
      changeType: wordsOf(listed('workChangeType')),
      changeReason: textIn(isObject(row.change) ? row.change.reason : row.reason),
    }),
  };
}

/** Without View histories on a column's field, only the row in force shows it (documented: changelog on restricted columns). */
function hiddenIn(row: WireRow): ReadonlySet<string> {
  const restricted = restrictedColumnsOf(row);
  if (restricted === null) return new Set();
  const past = row.isCurrent === true ? [] : restricted.no_view_history_permission;
  return new Set([...restricted.no_view_permission, ...past]);
}

/** `<table>.<column>` → the list its values come from. */
const lists: ReadonlyMap<string, string | null> = new Map(
  Object.values(tables).flatMap(({ id, columns }) => columns.map(({ key, list }) => [`${id}.${key}`, list] as const)),
);
