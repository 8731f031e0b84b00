import type { StoredRow, Value, ValueType } from '@hibob-kit/schemas';
import { columnItems } from '../../company/custom-lists.ts';
import type { CustomColumnSpec, CustomTableSpec } from '../../scenario.ts';
import { currencyOf, later, type Owner, rowOn } from './row.ts';

/** None to two rows of a table that the company made. */
export function customRows(owner: Owner, table: CustomTableSpec): readonly StoredRow[] {
  const count = owner.dice.below(table.id, 3);
  return Array.from({ length: count }, (_, at) => {
    const columns = table.columns.map((column) => {
      const optional = !column.mandatory && owner.dice.percent(`${column.id} ${at} empty`, 20);
      return [
        column.id,
        optional ? null : (drawn[column.type]?.(owner, column, `${column.id} ${at}`) ?? null),
      ] as const;
    });
    return rowOn(owner, 16_500_001 + owner.index * 10 + at, owner.start, Object.fromEntries(columns));
  });
}

type Draw = (owner: Owner, column: CustomColumnSpec, salt: string) => Value;

const text: Draw = ({ dice }, { values }, salt) => (values.length === 0 ? null : dice.pick(salt, values));
const item: Draw = ({ dice }, column, salt) => {
  const items = columnItems(column);
  return items.length === 0 ? null : dice.pick(salt, items).id;
};

/** A value of each type a column can have; of a document none, as it would have to exist. */
const drawn: Partial<Record<ValueType, Draw>> = {
  text,
  'text-area': text,
  number: ({ dice }, _, salt) => dice.between(salt, 100_000, 999_999),
  date: ({ dice, start }, _, salt) => later(start, dice.between(salt, 1, 200)),
  currency: (owner, _, salt) => ({ value: owner.dice.between(salt, 2, 90) * 25, currency: currencyOf(owner) }),
  list: item,
  'hierarchy-list': item,
  'multi-list': (owner, column, salt) => {
    const id = item(owner, column, salt);
    return typeof id === 'string' ? [id] : null;
  },
  'employee-reference': ({ enteredBy }) => enteredBy,
};
