import type { TableId, WireRow } from '@hibob-kit/schemas';
import { expect, test } from 'vitest';
import { holdsOn } from '../../src/snapshot/in-force.ts';
import { validities } from '../../src/sync/validity.ts';

const today = '2026-11-22';
const row = (id: number, effectiveDate: string | null, more: object = {}): WireRow => ({ id, effectiveDate, ...more });

function read(table: TableId, ...rows: readonly WireRow[]) {
  return [...validities(table, rows)].map(([{ id }, validity]) => [
    id,
    validity.effectiveFrom,
    validity.effectiveTo,
    holdsOn(validity, today),
  ]);
}

test('each row ends the day before the next one begins, whatever HiBob counts in', () => {
  const included = [
    row(1, '2024-01-01', { endEffectiveDate: '2024-12-31' }),
    row(2, '2025-01-01', { endEffectiveDate: null }),
  ];
  const excluded = [
    row(1, '2024-01-01', { endEffectiveDate: '2025-01-01' }),
    row(2, '2025-01-01', { endEffectiveDate: null }),
  ];
  const expected = [
    [1, '2024-01-01', '2024-12-31', false],
    [2, '2025-01-01', null, true],
  ];
  expect(read('salaries', ...included)).toEqual(expected);
  expect(read('salaries', ...excluded)).toEqual(expected);
});

test('the first salary row is not current before its day, although HiBob says so', () => {
  const rows = [row(1, '2027-01-01', { isCurrent: true, endEffectiveDate: null })];
  expect(validities('salaries', rows).map(([, validity]) => validity)).toEqual([
    { effectiveFrom: '2027-01-01', effectiveTo: null, isCurrentSource: true },
  ]);
  expect(read('salaries', ...rows)).toEqual([[1, '2027-01-01', null, false]]);
});

test('a raise that lies ahead leaves the present row current until the day before', () => {
  expect(read('salaries', row(2, '2026-11-23'), row(1, '2024-01-01'))).toEqual([
    [1, '2024-01-01', '2026-11-22', true],
    [2, '2026-11-23', null, false],
  ]);
  expect(read('salaries', row(1, '2024-01-01'), row(2, '2026-11-22'))).toEqual([
    [1, '2024-01-01', '2026-11-21', false],
    [2, '2026-11-22', null, true],
  ]);
});

test('where only the row in force is shown, its own end counts', () => {
  expect(read('work', row(1, '2024-01-01', { endEffectiveDate: '2026-12-31', isCurrent: true }))).toEqual([
    [1, '2024-01-01', '2026-12-31', true],
  ]);
  expect(read('work', row(1, '2024-01-01', { endEffectiveDate: '2026-11-21', isCurrent: true }))).toEqual([
    [1, '2024-01-01', '2026-11-21', false],
  ]);
});

test('rows that stand side by side do not end one another', () => {
  expect(
    read('variable', row(1, '2024-01-01'), row(2, '2025-01-01'), row(3, '2024-06-01', { endDate: '2025-05-31' })),
  ).toEqual([
    [1, '2024-01-01', null, true],
    [3, '2024-06-01', '2025-05-31', false],
    [2, '2025-01-01', null, true],
  ]);
});

test('without a date HiBob has to be believed', () => {
  expect(read('work', row(1, null, { isCurrent: true }))).toEqual([[1, null, null, true]]);
  expect(read('work', row(1, 'soon', {}))).toEqual([[1, null, null, false]]);
});

test('days of a leap year', () => {
  expect(read('work', row(1, '2024-01-01'), row(2, '2024-03-01'))).toEqual([
    [1, '2024-01-01', '2024-02-29', false],
    [2, '2024-03-01', null, true],
  ]);
});
