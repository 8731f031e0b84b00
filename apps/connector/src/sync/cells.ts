import { restrictedColumnsOf, type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import { z } from 'zod';
import type { Withheld } from '../store/norms.ts';
import { type Amount, dateIn, decimalIn, fractionIn, idIn, isObject, jsonIn, moneyIn, textIn } from './cell.ts';
import { notRequestedKey } from './kept-row.ts';
import type { Labels, Listed } from './labels.ts';
import { wordsOf } from './labels.ts';

/**
 * The columns of one row, read by what they should hold. Made for every row of a company: the methods of a class cost nothing to
 * make, and ten functions each time were a fifth of the work.
 */
export class Cells {
  readonly #row: WireRow;
  readonly #table: TableId;
  readonly #labels: Labels;
  readonly #hidden: Hidden;

  constructor(table: TableId, row: WireRow, labels: Labels) {
    this.#row = row;
    this.#table = table;
    this.#labels = labels;
    this.#hidden = hiddenIn(row);
  }

  text(key: string): string | null {
    return textIn(this.#row[key]);
  }

  id(key: string): string | null {
    return idIn(this.#row[key]);
  }

  date(key: string): string | null {
    return dateIn(this.#row[key]);
  }

  decimal(key: string): string | null {
    return decimalIn(this.#row[key]);
  }

  fraction(key: string): string | null {
    return fractionIn(this.#row[key]);
  }

  money(key: string): Amount {
    return moneyIn(this.#row[key]);
  }

  json(key: string): unknown {
    return jsonIn(this.#row[key]);
  }

  /** A list column: the item's id and its label. */
  listed(key: string): Listed {
    return this.#labels(lists.get(this.#table)?.get(key) ?? null, this.#row[key]);
  }

  /** Who made the change stands here by name as well; only why is kept. */
  change(): { readonly changeType: string | null; readonly changeReason: string | null } {
    const { change, reason } = this.#row;
    return {
      changeType: wordsOf(this.listed('workChangeType')),
      changeReason: textIn(isObject(change) ? change.reason : reason),
    };
  }

  /** Why a column that was read from some of HiBob's (`base`, `base.currency`) is null; null: HiBob holds nothing there. */
  whyNull(keys: readonly string[]): Withheld[string] | null {
    if (this.#hidden.size > 0) {
      const whys = keys.map((key) => this.#hidden.get(key.split('.')[0] ?? key));
      const [why] = whys;
      if (why !== undefined && !whys.includes(undefined)) return why;
    }
    return keys.some((key) => holdsSomething(this.#row, key)) ? 'unreadable' : null;
  }
}

function holdsSomething(row: WireRow, key: string): boolean {
  const dot = key.indexOf('.');
  const part = dot === -1 ? undefined : key.slice(dot + 1);
  const held = row[dot === -1 ? key : key.slice(0, dot)];
  const value = part !== undefined && isObject(held) ? held[part] : part === 'currency' ? null : held;
  return value !== null && value !== undefined && value !== '';
}

/** Without View histories on a column's field, only the row in force shows it (documented: changelog on restricted columns). */
function hiddenIn(row: WireRow): Hidden {
  const restricted = restrictedColumnsOf(row);
  const leftOut = row[notRequestedKey];
  if (restricted === null && leftOut === undefined) return nothingHidden;
  const past = row.isCurrent === true ? [] : (restricted?.no_view_history_permission ?? []);
  return new Map([
    ...[...(restricted?.no_view_permission ?? []), ...past].map((key) => [key, 'restricted'] as const),
    ...(z.array(z.string()).safeParse(leftOut).data ?? []).map((key) => [key, 'not_requested'] as const),
  ]);
}

type Hidden = ReadonlyMap<string, 'restricted' | 'not_requested'>;

const nothingHidden: Hidden = new Map();

/** Table → column → the list its values come from. */
const lists: ReadonlyMap<string, ReadonlyMap<string, string | null>> = new Map(
  Object.values(tables).map(({ id, columns }) => [id, new Map(columns.map(({ key, list }) => [key, list]))]),
);
