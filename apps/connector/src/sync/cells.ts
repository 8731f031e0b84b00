import { restrictedColumnsOf, type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Withheld } from '../store/norms.ts';
import { type Amount, dateIn, decimalIn, fractionIn, idIn, isObject, jsonIn, moneyIn, textIn } from './cell.ts';
import { notRequestedKey } from './kept-row.ts';
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
  /** Why a column that was read from some of HiBob's (`base`, `base.currency`) is null; null: HiBob holds nothing there. */
  readonly whyNull: (keys: readonly string[]) => Withheld[string] | null;
  readonly change: () => { readonly changeType: string | null; readonly changeReason: string | null };
}

export function cellsOf(table: TableId, row: WireRow, labels: Labels): Cells {
  const listed = (key: string) => labels(lists.get(`${table}.${key}`) ?? null, row[key]);
  const hidden = hiddenIn(row);
  return {
    whyNull: (keys) => {
      const whys = keys.map((key) => hidden.get(key.split('.')[0] ?? key));
      const [why] = whys;
      if (why !== undefined && !whys.includes(undefined)) return why;
      return keys.some((key) => holdsSomething(row, key)) ? 'unreadable' : null;
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

function holdsSomething(row: WireRow, key: string): boolean {
  const [column = '', part] = key.split('.');
  const held = row[column];
  const value = part !== undefined && isObject(held) ? held[part] : part === 'currency' ? null : held;
  return value !== null && value !== undefined && value !== '';
}

/** Without View histories on a column's field, only the row in force shows it (documented: changelog on restricted columns). */
function hiddenIn(row: WireRow): ReadonlyMap<string, 'restricted' | 'not_requested'> {
  const restricted = restrictedColumnsOf(row) ?? { no_view_permission: [], no_view_history_permission: [] };
  const past = row.isCurrent === true ? [] : restricted.no_view_history_permission;
  const leftOut = z.array(z.string()).safeParse(row[notRequestedKey]).data ?? [];
  return new Map([
    ...[...restricted.no_view_permission, ...past].map((key) => [key, 'restricted'] as const),
    ...leftOut.map((key) => [key, 'not_requested'] as const),
  ]);
}

/** `<table>.<column>` → the list its values come from. */
const lists: ReadonlyMap<string, string | null> = new Map(
  Object.values(tables).flatMap(({ id, columns }) => columns.map(({ key, list }) => [`${id}.${key}`, list] as const)),
);
