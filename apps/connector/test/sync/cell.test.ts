import { expect, test } from 'vitest';
import { dateIn, decimalIn, fractionIn, idIn, jsonIn, moneyIn, textIn } from '../../src/sync/cell.ts';

test.each([
  [82000, '82000'],
  [82000.1, '82000.1'],
  [0.07, '0.07'],
  [-12.5, '-12.5'],
  [0, '0'],
  [1e21, '1000000000000000000000'],
  [1.5e22, '15000000000000000000000'],
  [1.5e-7, '0.00000015'],
  [-2e-9, '-0.000000002'],
  ['82000.10', '82000.10'],
  ['82,000', null],
  ['€ 82000', null],
  ['1e5', null],
  ['', null],
  [Number.NaN, null],
  [Number.POSITIVE_INFINITY, null],
  [null, null],
  [true, null],
])('the decimal in %j is %j', (raw, decimal) => {
  expect(decimalIn(raw)).toBe(decimal);
});

test.each([
  [100, '1'],
  [80, '0.8'],
  [62.5, '0.625'],
  [33.33, '0.3333'],
  [5, '0.05'],
  [0.5, '0.005'],
  [0, '0'],
  [150, '1.5'],
  [1000, '10'],
  ['100.00', '1'],
  ['full time', null],
  [null, null],
])('an FTE of %j percent is %j', (raw, fraction) => {
  expect(fractionIn(raw)).toBe(fraction);
});

test.each([
  [
    { value: 82000.5, currency: 'GBP' },
    { amount: '82000.5', currency: 'GBP' },
  ],
  [
    { value: 82000, currency: 'eur' },
    { amount: '82000', currency: 'EUR' },
  ],
  [
    { value: 82000, currency: null },
    { amount: '82000', currency: null },
  ],
  [{ value: 82000 }, { amount: '82000', currency: null }],
  [
    { value: 82000, currency: 'points' },
    { amount: '82000', currency: null },
  ],
  [
    { value: null, currency: 'USD' },
    { amount: null, currency: 'USD' },
  ],
  [null, { amount: null, currency: null }],
])('the money in %j', (raw, money) => {
  expect(moneyIn(raw)).toEqual(money);
});

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2024-03-27T09:12:25.002884', '2024-03-27'],
  ['2023-02-29', null],
  ['2024-13-01', null],
  ['0000-01-01', null],
  ['03/04/2023', null],
  ['2024-02-291', null],
  [20240229, null],
  [null, null],
])('the date in %j is %j', (raw, date) => {
  expect(dateIn(raw)).toBe(date);
});

test.each([
  ['3980342332732998100', '3980342332732998100'],
  [2606110, '2606110'],
  [{ id: '3980342332732998100', displayName: 'Lee Park', email: 'lee@example.com' }, '3980342332732998100'],
  [{ displayName: 'Lee Park' }, null],
  [null, null],
])('the id in %j is %j', (raw, id) => {
  expect(idIn(raw)).toBe(id);
});

test('text that PostgreSQL cannot hold is mended', () => {
  expect(textIn('a\0b')).toBe('ab');
  expect(textIn('half \ud83d pair')).toBe('half \ufffd pair');
  expect(textIn('whole 😀')).toBe('whole 😀');
  expect(jsonIn({ 'k\0': ['v\0', 1, null, { deep: '\udc00' }] })).toEqual({ k: ['v', 1, null, { deep: '\ufffd' }] });
});

test('an empty text is no text', () => {
  expect(textIn('')).toBe(null);
});
