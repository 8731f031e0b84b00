import { expect, it } from 'vitest';
import { Cells } from '../../src/sync/cells.ts';
import { rowKeeper } from '../../src/sync/kept-row.ts';
import { labelsFrom } from '../../src/sync/labels.ts';

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
