import type { CustomTableSpec } from '../scenario.ts';

/** A table such as many companies make: what was handed out to an employee. One column of nearly every type. */
export const equipment: CustomTableSpec = {
  id: 'work__table_1700000001000',
  categoryId: 'work',
  name: 'Equipment',
  description: 'What was handed out and must come back',
  columns: [
    column('1700000001001', 'Item', 'text', ['Laptop', 'Phone', 'Monitor', 'Headset'], true),
    column('1700000001002', 'Condition', 'list', ['New', 'Used', 'Repaired']),
    column('1700000001003', 'Accessories', 'multi-list', ['Bag', 'Charger', 'Docking station']),
    column('1700000001004', 'Serial number', 'number', []),
    column('1700000001005', 'Price', 'currency', []),
    column('1700000001006', 'Handed out', 'date', []),
    column('1700000001007', 'Handed out by', 'employee-reference', []),
    column('1700000001008', 'Note', 'text-area', ['Scratch on the lid', 'Box kept']),
  ],
};

/** Another, in Home: what somebody belongs to. */
export const memberships: CustomTableSpec = {
  id: 'home__table_1700000002000',
  categoryId: 'home',
  name: 'Memberships',
  description: null,
  columns: [
    column('1700000002001', 'Association', 'text', ['Alpine club', 'Choir', 'Chess club'], true),
    column('1700000002002', 'Since', 'date', []),
  ],
};

function column(
  digits: string,
  name: string,
  type: CustomTableSpec['columns'][number]['type'],
  values: readonly string[],
  mandatory = false,
): CustomTableSpec['columns'][number] {
  return { id: `column_${digits}`, name, description: null, mandatory, type, values };
}
