import { type TableId, tables, type WireRow } from '@hibob-kit/schemas';
import { expect, it } from 'vitest';
import { Cells } from '../../src/sync/cells.ts';
import { rowKeeper } from '../../src/sync/kept-row.ts';
import { labelsFrom } from '../../src/sync/labels.ts';
import { normalise } from '../../src/sync/normalise.ts';

it('a column nobody asked for is dropped on arrival, and its null says so', () => {
  const keep = rowKeeper('work', { leftOut: ['work.department'] });
  const cells = new Cells('work', keep({ id: 1, title: null, department: 'Product' }), labelsFrom(new Map()));
  expect(cells.listed('department')).toEqual({ raw: null, label: null });
  expect([cells.whyNull(['department']), cells.whyNull(['title'])]).toEqual(['not_requested', null]);
});

it('what HiBob holds and nobody can read is not taken for nothing', () => {
  const row = { id: 1, base: { value: '12,50', currency: null }, payPeriod: '' };
  const cells = new Cells('salaries', row, labelsFrom(new Map()));
  const whys = [['base.value'], ['base.currency'], ['payPeriod'], ['payFrequency']].map((keys) => cells.whyNull(keys));
  expect(whys).toEqual(['unreadable', null, null, null]);
});

/** Of a row with every column there is, those a record is made of. */
function columnsRead(table: TableId, row: WireRow): readonly string[] {
  const read = new Set<string>();
  const watched = new Proxy(row, {
    get: (target, key) => {
      read.add(String(key));
      return target[String(key)];
    },
  });
  const rows = { kind: 'rows', path: `bulk/people/${table}`, historyShown: true } as const;
  normalise(
    {
      people: new Map([['1', new Map()]]),
      tables: new Map([[table, { ...rows, byEmployee: new Map([['1', [watched]]]) }]]),
      lists: new Map(),
    },
    { fields: [], tables: [table], watched: [], mapped: new Map(), custom: [] },
    '2026-11-22',
  );
  return [...read].filter((key) => key in row).sort();
}

it.each(Object.values(tables))(
  'of a row of the $id table no more is kept than its record is made of, and no less',
  ({ id, columns }) => {
    const of = ['effectiveDate', 'endEffectiveDate', 'endDate', 'activeEffectiveDate', 'isCurrent', 'canBeDeleted'];
    const more = [
      'creationDate',
      'modificationDate',
      'change',
      'customColumns',
      'reason',
      'restricted_columns',
      'bonus',
    ];
    const names = [...of, ...more, ...columns.map(({ key }) => key)];
    const row: WireRow = { ...Object.fromEntries(names.map((key) => [key, null])), id: 1 };
    const withoutChange: WireRow = Object.fromEntries(
      Object.entries(row).filter(([key]) => key !== 'change'),
    ) as WireRow;
    const read = new Set([...columnsRead(id, row), ...columnsRead(id, withoutChange), 'restricted_columns']);
    const kept = Object.keys(rowKeeper(id, {})(row));
    expect([...read].filter((key) => !kept.includes(key))).toEqual([]);
    const ofAnyRow = ['workChangeType', 'endDate', 'endEffectiveDate'];
    expect(kept.filter((key) => !read.has(key) && !ofAnyRow.includes(key))).toEqual([]);
  },
);
