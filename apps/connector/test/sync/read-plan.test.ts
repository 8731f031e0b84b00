import type { Wanted } from '@hibob-kit/permissions';
import { rightsOf } from '@hibob-kit/permissions';
import type { FieldMetadata } from '@hibob-kit/schemas';
import { expect, test } from 'vitest';
import { readPlan } from '../../src/sync/read-plan.ts';

const item = (id: string, fields: readonly string[], table: Wanted['table'] = null): Wanted => ({
  id,
  label: id,
  purpose: '',
  fields,
  table,
  asks: rightsOf('V'),
  optional: null,
  looksLike: null,
});
const field = (id: string, listId?: string): FieldMetadata => ({
  id,
  category: 'x',
  categoryId: 'x',
  categoryDisplayName: 'X of the company',
  name: `Label of ${id}`,
  description: null,
  jsonPath: id,
  type: listId === undefined ? 'text' : 'list',
  typeData: listId === undefined ? {} : { listId },
  historical: false,
});
const planned = (id: string, list: string | null = null) => ({
  id,
  label: `Label of ${id}`,
  category: 'X of the company',
  type: list === null ? 'text' : 'list',
  list,
});

const wanted = [
  item('employeeKey', ['root.id']),
  item('names', ['root.firstName', 'root.surname']),
  item('gender', ['home.legalGender']),
  item('equity', [], 'equities'),
  item('basePay', ['payroll.salary.payment'], 'salaries'),
];
const company = [
  field('root.surname'),
  field('root.firstName'),
  field('root.id'),
  field('home.legalGender', 'legalGenderEnhanced'),
  field('eeo.custom.field_1', 'field_1'),
  field('custom.category_1.field_2'),
];

test('E12: everything the wanted list names and the company has, and no id that it does not have', () => {
  expect(readPlan(wanted, { unselected: [], mapped: {}, extra: [] }, company)).toEqual({
    fields: [
      planned('root.id'),
      planned('root.firstName'),
      planned('root.surname'),
      planned('home.legalGender', 'legalGenderEnhanced'),
    ],
    tables: ['equities', 'salaries'],
    watched: [],
    mapped: new Map(),
    custom: [],
  });
});

test('what is unselected is not in it, what is mapped stands in the place of the default, what is added comes last', () => {
  const selection = {
    unselected: ['names', 'equity'],
    mapped: { gender: 'eeo.custom.field_1' },
    extra: ['custom.category_1.field_2', 'no.such.field', 'custom.category_1.field_2'],
  };
  expect(readPlan(wanted, selection, company)).toEqual({
    fields: [planned('root.id'), planned('eeo.custom.field_1', 'field_1'), planned('custom.category_1.field_2')],
    tables: ['salaries'],
    watched: [],
    mapped: new Map([['home.legalGender', 'eeo.custom.field_1']]),
    leftOut: ['root.firstName', 'root.surname', 'home.legalGender'],
    custom: ['custom.category_1.field_2'],
  });
});

test('a mapping of something unselected asks for nothing', () => {
  const selection = { unselected: ['gender'], mapped: { gender: 'eeo.custom.field_1' }, extra: [] };
  expect(readPlan(wanted, selection, company).fields.map(({ id }) => id)).toEqual([
    'root.id',
    'root.firstName',
    'root.surname',
  ]);
});

test('fields that mirror the row in force of a table are watched, of tables that are asked for, and none that is kept back', () => {
  const mirrors = [
    'payroll.salary.payment',
    'payroll.salary.payPeriod',
    'payroll.salary.activeEffectiveDate',
    'payroll.salary.yearlyPayment',
    'payroll.variable.Executive bonus.amount',
    'work.title',
  ].map((id) => field(id));
  const watchedOf = (tables: readonly Wanted[], unselected: readonly string[] = []) =>
    readPlan(tables, { unselected, mapped: {}, extra: [] }, mirrors).watched.map(({ id }) => id);
  expect(watchedOf([item('basePay', ['payroll.salary.payment'], 'salaries')])).toEqual([
    'payroll.salary.payPeriod',
    'payroll.salary.activeEffectiveDate',
  ]);
  expect(watchedOf([item('variablePay', [], 'variable')])).toEqual(['payroll.variable.Executive bonus.amount']);
  expect(watchedOf([item('pay', [], 'salaries'), item('private', ['payroll.salary.payPeriod'])], ['private'])).toEqual([
    'payroll.salary.payment',
    'payroll.salary.activeEffectiveDate',
  ]);
});
