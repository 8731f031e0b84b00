import { companyOf, defaultCompany } from '@hibob-kit/scenarios';
import type { StoredPerson, TableId, Value } from '@hibob-kit/schemas';
import { describe, expect, it } from 'vitest';
import { countBy, everybody, thousand } from './everybody.ts';

const hundredAndFifty = companyOf({ ...defaultCompany, employees: 150, seed: 9 });

/** How many rows of a table hold each value in a column. */
function values(people: readonly StoredPerson[], table: TableId, key: string) {
  return countBy(
    people.flatMap(({ tables }) => tables[table]),
    ({ columns }) => String(columns[key]),
  );
}

describe.each([
  ['1,000', thousand],
  ['150, of another seed', hundredAndFifty],
])('a generated company of %s', (_title, company) => {
  const people = everybody(company);
  const none = (counts: Readonly<Record<string, number>>, wanted: readonly string[]) =>
    wanted.filter((one) => (counts[one] ?? 0) === 0);

  it('has promotions, transfers between teams, sites and managers', () => {
    const changes = values(people, 'work', 'workChangeType');
    expect(none(changes, ['Promotion', 'Team change', 'Site change', 'Manager change'])).toEqual([]);
  });

  it('has raises, and moves into another currency', () => {
    expect(
      people.some(({ tables }) => tables.salaries.some(({ changeReason }) => changeReason === 'Yearly review')),
    ).toBe(true);
    const currencies = people.map(({ tables }) => new Set(tables.salaries.map(({ columns }) => moneyOf(columns.base))));
    expect(currencies.some(({ size }) => size > 1)).toBe(true);
  });

  it('pays in four currencies, by five periods and at four frequencies', () => {
    const rows = people.flatMap(({ tables }) => tables.salaries);
    expect(Object.keys(countBy(rows, ({ columns }) => moneyOf(columns.base))).toSorted()).toEqual([
      'EUR',
      'GBP',
      'SEK',
      'USD',
    ]);
    expect(Object.keys(values(people, 'salaries', 'payPeriod')).toSorted()).toEqual([
      'Annual',
      'Daily',
      'Hourly',
      'Monthly',
      'Weekly',
    ]);
    expect(Object.keys(values(people, 'salaries', 'payFrequency')).toSorted()).toEqual([
      'Bi-Weekly',
      'Monthly',
      'Semi Monthly',
      'Weekly',
    ]);
  });

  it('has variable pay of three types, and equity grants of two', () => {
    expect(Object.keys(values(people, 'variable', 'variableType')).toSorted()).toEqual([
      'Bonus',
      'Commission',
      'Executive bonus',
    ]);
    expect(Object.keys(values(people, 'equities', 'equityType')).toSorted()).toEqual(['Options', 'RSU']);
  });

  it('has part-time and hourly people, and contractors', () => {
    expect(none(values(people, 'employment', 'contract'), ['Full time', 'Part time', 'Contractor'])).toEqual([]);
    expect(none(values(people, 'employment', 'salaryPayType'), ['Salaried', 'Hourly'])).toEqual([]);
  });

  it('has leaves, garden leave, future hires, and terminations for several reasons', () => {
    const statuses = values(people, 'lifecycle', 'status');
    expect(none(statuses, ['leave', 'parental leave', 'garden leave', 'hired', 'terminated'])).toEqual([]);
    const reasons = values(
      people.filter(({ tables }) => tables.lifecycle.at(-1)?.columns.status === 'terminated'),
      'lifecycle',
      'reasonType',
    );
    expect(Object.keys(reasons).length).toBeGreaterThan(3);
  });

  it('has people who came back', () => {
    const cameBack = people.filter(({ facts }) => Number(facts['work.daysOfPreviousService']) > 0);
    expect(cameBack.length).toBeGreaterThan(0);
    expect(
      cameBack.every(({ tables }) => tables.lifecycle.some(({ columns }) => columns.status === 'terminated')),
    ).toBe(true);
  });

  it('has people without an e-mail address, and others without a number', () => {
    expect(people.some(({ facts }) => !('root.email' in facts))).toBe(true);
    expect(people.some(({ facts }) => !('work.employeeIdInCompany' in facts))).toBe(true);
  });

  it('has people who began under a title that is archived by now', () => {
    expect(values(people, 'work', 'title')['265590499']).toBeGreaterThan(0);
    expect(company.lists.find(({ name }) => name === 'title')?.items.find(({ id }) => id === '265590499')).toEqual({
      id: '265590499',
      name: 'Telex Operator',
      archived: true,
      children: [],
    });
  });

  it('has names in scripts other than Latin, and addresses in Latin letters alone', () => {
    const distant = people.filter(({ facts }) => !/^[\p{Script=Latin}\p{P}\s]+$/u.test(String(facts['root.surname'])));
    expect(distant.length).toBeGreaterThan(2);
    expect(
      people.flatMap(({ facts }) => facts['root.email'] ?? []).filter((one) => !/^[a-z0-9.@-]+$/.test(String(one))),
    ).toEqual([]);
  });
});

it('writes names in ten scripts', () => {
  const scripts = ['Greek', 'Arabic', 'Hebrew', 'Armenian', 'Han', 'Hangul', 'Devanagari', 'Thai', 'Cyrillic', 'Latin'];
  const names = everybody(thousand).map(({ facts }) => String(facts['root.firstName']));
  const missing = scripts.filter(
    (script) => !names.some((name) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
  );
  expect(missing).toEqual([]);
});

it('draws a value of every type a custom field can have', () => {
  const types = [
    'text',
    'text-area',
    'number',
    'boolean',
    'date',
    'currency',
    'list',
    'hierarchy-list',
    'multi-list',
    'employee-reference',
  ] as const;
  const customFields = types.map((type, at) => ({
    id: `payroll.custom.field_170000000020${at}`,
    label: type,
    categoryId: 'payroll',
    type,
    masked: false,
    values: ['A', 'B'],
  }));
  const company = companyOf({ ...defaultCompany, employees: 30, customFields });
  const [first] = everybody(company);
  expect(customFields.map(({ id }) => first?.facts[id])).toEqual([
    'B',
    'B',
    6265,
    true,
    '2018-12-26',
    { value: 4575, currency: 'GBP' },
    '268400102',
    '268400101',
    ['268400101'],
    '3540797213504000001',
  ]);
});

it.each([1, 2, 7, 8, 9, 200_000])('makes a company of %d', (employees) => {
  const { people } = companyOf({ ...defaultCompany, employees });
  const last = people.at(employees - 1);
  expect({
    size: people.size,
    id: last.id.slice(-6),
    found: people.indexOfId(last.id),
    nobody: people.indexOfId(`${last.id.slice(0, -6)}${String(employees + 1).padStart(6, '0')}`),
  }).toEqual({ size: employees, id: String(employees).padStart(6, '0'), found: employees - 1, nobody: null });
});

function moneyOf(value: Value | undefined): string {
  return typeof value === 'object' && value !== null && 'currency' in value ? value.currency : 'none';
}
