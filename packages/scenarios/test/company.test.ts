import { type CompanySpec, companyOf, smallCompany } from '@hibob-kit/scenarios';
import { type Column, fields as catalogue, defaultSwitches, tableIds, tables, type Value } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { everybody, sixty, thousand } from './everybody.ts';

const eligible = {
  id: 'custom.category_1700000000100.field_1700000000101',
  label: 'benefits eligible',
  categoryId: 'category_1700000000100',
  type: 'list',
  masked: true,
  values: ['Yes', 'No'],
} as const;
const note = {
  id: 'payroll.custom.field_1700000000102',
  label: 'JA Test Field',
  categoryId: 'payroll',
  type: 'text',
  masked: false,
  values: ['A1', 'B2'],
} as const;
const spec: CompanySpec = {
  ...smallCompany,
  customCategories: [{ id: 'category_1700000000100', name: 'Benefits (Custom)' }],
  customFields: [eligible, note],
  movedFields: { 'personal.birthDate': 'home' },
  renamedCategories: { home: 'About your home' },
  switches: { bulkRows: 'wrapped' },
};
const company = companyOf(spec);

describe('a company with changes of its own', () => {
  it('adds its categories and renames HiBob’s', () => {
    expect(company.categories).toHaveLength(24);
    expect(company.categories.find(({ id }) => id === 'home')?.name).toBe('About your home');
    expect(company.categories.at(-1)).toMatchObject({ id: 'category_1700000000100', name: 'Benefits (Custom)' });
  });

  it('adds its fields after those of the catalogue', () => {
    expect(company.fields).toHaveLength(catalogue.length + 2);
    expect(company.fields.slice(-2)).toEqual([
      {
        id: 'custom.category_1700000000100.field_1700000000101',
        label: 'benefits eligible',
        description: null,
        categoryId: 'category_1700000000100',
        type: 'list',
        list: 'custom.category_1700000000100.field_1700000000101',
        historical: false,
        masked: true,
        evidence: { grade: 'inferred', source: 'added by this company' },
      },
      {
        id: 'payroll.custom.field_1700000000102',
        label: 'JA Test Field',
        description: null,
        categoryId: 'payroll',
        type: 'text',
        list: null,
        historical: false,
        masked: false,
        evidence: { grade: 'inferred', source: 'added by this company' },
      },
    ]);
  });

  it('moves a field to another category and changes nothing else about it', () => {
    const before = sixty.fields.find(({ id }) => id === 'personal.birthDate');
    expect(before?.categoryId).toBe('personal');
    expect(company.fields.find(({ id }) => id === 'personal.birthDate')).toEqual({ ...before, categoryId: 'home' });
  });

  it('draws values of its fields, list values as item ids', () => {
    const drawn = (id: string) => [...new Set(everybody(company).map(({ facts }) => facts[id]))].toSorted();
    expect(drawn(eligible.id)).toEqual(['268400101', '268400102']);
    expect(drawn(note.id)).toEqual(['A1', 'B2']);
    expect(company.lists.at(-1)).toEqual({
      name: 'custom.category_1700000000100.field_1700000000101',
      items: [
        { id: '268400101', name: 'Yes', archived: false, children: [] },
        { id: '268400102', name: 'No', archived: false, children: [] },
      ],
    });
  });

  it('changes nothing about its people otherwise', () => {
    const { [eligible.id]: _eligible, [note.id]: _note, ...facts } = company.people.at(30).facts;
    expect({ ...company.people.at(30), facts }).toEqual(sixty.people.at(30));
  });

  it('keeps the switches it does not turn', () => {
    expect(company.switches).toEqual({ ...defaultSwitches, bulkRows: 'wrapped' });
  });
});

describe('sensitive fields', () => {
  it('are the default ones and the masked ones of the company', () => {
    expect(company.sensitiveFields.has('personal.birthDate')).toBe(true);
    expect(company.sensitiveFields.has('home.legalGender')).toBe(false);
    expect(company.sensitiveFields.has(eligible.id)).toBe(true);
    expect(company.sensitiveFields.has(note.id)).toBe(false);
  });

  it('are, where the company chose, its own choice and the masked ones', () => {
    const chosen = companyOf({ ...spec, sensitiveFields: ['home.legalGender'] });
    expect([...chosen.sensitiveFields]).toEqual(['home.legalGender', eligible.id]);
    expect(chosen.fields.filter(({ masked }) => masked).map(({ id }) => id)).toEqual(['home.legalGender', eligible.id]);
  });
});

describe('named lists', () => {
  const idsOf = (items: (typeof thousand.lists)[number]['items']): readonly string[] =>
    items.flatMap(({ id, children }) => [`${typeof id} ${id}`, ...idsOf(children)]);
  const ids = new Map(thousand.lists.map(({ name, items }) => [name, new Set(idsOf(items))]));
  const unknownIn = (list: string, value: Value): readonly string[] =>
    (Array.isArray(value) ? value : [value])
      .filter((id) => id !== null && !ids.get(list)?.has(`${typeof id} ${id}`))
      .map((id) => `${list}: ${JSON.stringify(id)}`);

  it('hold every list value of every field', () => {
    const listed = thousand.fields.flatMap(({ id, list }) => (list === null ? [] : [[id, list] as const]));
    const unknown = everybody(thousand).flatMap(({ facts }) =>
      listed.flatMap(([id, list]) => unknownIn(list, facts[id] ?? null)),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('hold every list value of every table', () => {
    const columns = tableIds.flatMap((table) =>
      tables[table].columns.map((column): [typeof table, Column] => [table, column]),
    );
    const unknown = everybody(thousand).flatMap((person) =>
      columns.flatMap(([table, { key, list }]) =>
        list === null ? [] : person.tables[table].flatMap((row) => unknownIn(list, row.columns[key] ?? null)),
      ),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('hold no two items of one name side by side, and no two of one id', () => {
    for (const { name, items } of thousand.lists) {
      expect([name, new Set(items.map((item) => item.name)).size]).toEqual([name, items.length]);
      expect([name, ids.get(name)?.size]).toEqual([name, idsOf(items).length]);
    }
  });

  it('name sites and departments as the company knows them', () => {
    const itemsOf = (list: string) =>
      thousand.lists.find(({ name }) => name === list)?.items.map(({ id, name }) => [id, name]);
    expect(itemsOf('site')).toEqual([
      [2606110, 'London'],
      [2606111, 'Berlin'],
      [2606112, 'New York'],
      [2606113, 'Lisbon'],
      [2606114, 'Stockholm'],
    ]);
    expect(itemsOf('department')).toEqual([
      ['Executive', 'Executive'],
      ['267715501', 'Engineering'],
      ['Sales', 'Sales'],
      ['Product', 'Product'],
      ['267715502', 'Customer Success'],
      ['Marketing', 'Marketing'],
      ['Finance', 'Finance'],
      ['267715503', 'People'],
    ]);
    expect(itemsOf('employer_entity_list')?.[1]).toEqual([71002, 'Northwind Instruments GmbH']);
  });
});

it('fills exactly the columns each table has', () => {
  for (const table of tableIds) {
    const keys = new Set(
      everybody(thousand).flatMap((person) => person.tables[table].flatMap((row) => Object.keys(row.columns))),
    );
    expect([...keys].toSorted()).toEqual(tables[table].columns.map(({ key }) => key).toSorted());
  }
});
