import { type CustomTableSpec, companyOf, defaultCompany, otherRowsOf } from '@hibob-kit/scenarios';
import { type Column, moreTableIds, moreTables, type StoredRow, type Value } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { everybody, thousand } from './everybody.ts';

const people = everybody(thousand);
const rowsOf = (tableId: Parameters<typeof otherRowsOf>[3]) =>
  people.map((person, index) => otherRowsOf(defaultCompany, index, person, tableId));
const equipment = 'work__table_1700000001000';

const ids = new Map(thousand.lists.map(({ name, items }) => [name, new Set(items.map(({ id }) => String(id)))]));
const unknownIn = (rows: readonly StoredRow[], columns: readonly Pick<Column, 'key' | 'list'>[]) =>
  rows.flatMap((row) =>
    columns.flatMap(({ key, list }) => {
      const value: Value = row.columns[key] ?? null;
      const items = list === null || value === null ? [] : Array.isArray(value) ? value : [value];
      return items.filter((item) => !ids.get(String(list))?.has(String(item)));
    }),
  );

describe('the tables beside those of a pay sync', () => {
  it.each(moreTableIds)('%s: each row has all columns, list values that exist and an id of its own', (tableId) => {
    const rows = rowsOf(tableId);
    expect(rows.flat().length).toBeGreaterThan(0);
    const keys = moreTables[tableId].columns.map(({ key }) => key).toSorted();
    expect(rows.flat().filter((row) => Object.keys(row.columns).toSorted().join() !== keys.join())).toEqual([]);
    expect(unknownIn(rows.flat(), moreTables[tableId].columns)).toEqual([]);
    expect(rows.filter((own) => new Set(own.map(({ id }) => id)).size !== own.length)).toEqual([]);
  });

  it('agree with the fields that show them', () => {
    const kids = rowsOf('dependents').map((rows) => rows.length);
    expect(kids).toEqual(people.map(({ facts }) => facts['home.numberOfKids'] ?? 0));
    const visas = rowsOf('right-to-work').map((rows) => rows.map((row) => row.columns.expirationDate));
    expect(visas).toEqual(people.map(({ facts }) => [facts['financial.rightToWorkExpiryDate'] ?? []].flat()));
    const cars = rowsOf('entitlement').map(
      (rows) => rows.find((row) => row.columns.entitlement === 'Company Car')?.columns.amount,
    );
    expect(cars).toEqual(people.map(({ facts }) => facts['payroll.entitlement.Company Car.amount']));
    const cities = rowsOf('address').map(([row]) => row?.columns.city);
    expect(cities).toEqual(people.map(({ facts }) => facts['address.city']));
  });

  it('are the same whenever they are derived', () => {
    const again = companyOf(defaultCompany).people.at(4);
    expect(otherRowsOf(defaultCompany, 4, again, 'bank-accounts')).toEqual(rowsOf('bank-accounts')[4]);
  });

  it('are empty for whoever was added later, but for the address they came with', () => {
    const [first] = people;
    if (!first) throw new Error('nobody');
    const added = moreTableIds.filter((tableId) => otherRowsOf(defaultCompany, 1_000, first, tableId).length > 0);
    expect(added).toEqual(['address']);
  });
});

describe('a table of the company’s own', () => {
  it('has columns with lists of their own, and rows that fit them', () => {
    const [table] = thousand.customTables;
    expect(table?.columns.map(({ type, list }) => [type, list])).toEqual([
      ['text', null],
      ['list', 'work__table_1700000001000.column_1700000001002'],
      ['multi-list', 'work__table_1700000001000.column_1700000001003'],
      ['number', null],
      ['currency', null],
      ['date', null],
      ['employee-reference', null],
      ['text-area', null],
    ]);
    const rows = rowsOf(equipment).flat();
    const columns = (table?.columns ?? []).map(({ id, list }) => ({ key: id, list }));
    expect(unknownIn(rows, columns)).toEqual([]);
    expect(rows.filter((row) => typeof row.columns.column_1700000001001 !== 'string')).toEqual([]);
    expect([...new Set(rowsOf(equipment).map(({ length }) => length))].toSorted()).toEqual([0, 1, 2]);
  });

  it('draws from what the spec says', () => {
    const hats: CustomTableSpec = {
      id: 'root__table_1700000002000',
      categoryId: 'root',
      name: 'Hats',
      description: null,
      columns: [
        { id: 'column_1700000002001', name: 'Hat', description: null, mandatory: true, type: 'list', values: ['Top'] },
        { id: 'column_1700000002002', name: 'Scan', description: null, mandatory: true, type: 'document', values: [] },
      ],
    };
    const spec = { ...defaultCompany, customTables: [hats] };
    const rows = people.flatMap((person, index) => otherRowsOf(spec, index, person, hats.id));
    const seen = new Set(rows.map(({ columns }) => JSON.stringify(columns)));
    expect([...seen]).toEqual(['{"column_1700000002001":"252614471","column_1700000002002":null}']);
    expect(people.flatMap((person, index) => otherRowsOf(spec, index, person, equipment))).toEqual([]);
  });
});
