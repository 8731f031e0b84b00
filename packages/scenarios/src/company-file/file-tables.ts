import type { CustomTableSpec } from '../scenario.ts';
import { freeDigits } from './free-digits.ts';
import type { Mistakes } from './mistakes.ts';
import type { Named, Names } from './names.ts';
import type { Shaped } from './shape.ts';

/** The tables a company made. */
export function readOwnTables(
  { tables }: Shaped,
  categories: Names<Named>,
  mistakes: Mistakes,
): readonly CustomTableSpec[] {
  const ids = tables.flatMap((table) => (table ? [table.id, ...table.columns.map(({ id }) => id)] : []));
  const nextId = freeDigits(ids, 1_700_000_400_001);
  const taken = new Set<string>();
  return tables.flatMap((table, at) => {
    const category = table && categories.find(['tables', at, 'category'], table.category);
    if (!category) return [];
    const { id, name, description, columns } = table;
    if (id !== undefined && !/^\w+__table_\d{13}$/.test(id))
      mistakes.wrong(['tables', at, 'id'], `${id} is no id of a table.`, { fix: 'Write work__table_1700000000001.' });
    const tableId = `${category.id}__table_${nextId()}` as const;
    const given = (id ?? tableId) as CustomTableSpec['id'];
    if (taken.has(given)) mistakes.wrong(['tables', at, 'id'], `Another table has the id ${given}.`);
    taken.add(given);
    return [
      {
        id: given,
        categoryId: category.id,
        name,
        description,
        columns: columns.map(({ id: columnId, ...column }) => ({ id: columnId ?? `column_${nextId()}`, ...column })),
      },
    ];
  });
}
