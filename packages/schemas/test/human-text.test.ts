import { describe, expect, it } from 'vitest';
import { fields, type HumanContext, humanReadableOf, humanText, labelOf, tables, type Value } from '../src/index.ts';

const context: HumanContext = {
  labelOf: labelOf([
    { name: 'title', items: [{ id: '265590516', name: 'Senior Engineer', archived: true, children: [] }] },
    { name: 'site', items: [{ id: 2606110, name: 'London', archived: false, children: [] }] },
    {
      name: 'nationalities',
      items: [
        { id: 'British', name: 'British', archived: false, children: [] },
        { id: '77', name: 'Irish', archived: false, children: [] },
      ],
    },
  ]),
  dateFormat: 'DD/MM/YYYY',
  displayNameOf: (id) => (id === '3980342332732990007' ? 'Lee Park' : null),
};

const textOf = (id: string, value: Exclude<Value, null>, dateFormat = context.dateFormat) => {
  const field = fields.find((one) => one.id === id);
  return field && humanText(field, value, { ...context, dateFormat });
};

describe('human readable text', () => {
  it('shows a date in the format of the calling user', () => {
    expect(textOf('work.startDate', '2023-04-03')).toBe('03/04/2023');
    expect(textOf('work.startDate', '2023-04-03', 'MM/DD/YYYY')).toBe('04/03/2023');
    expect(textOf('work.startDate', '2023-04-03', 'YYYY-MM-DD')).toBe('2023-04-03');
  });

  it('shows a day without year likewise', () => {
    expect(textOf('work.shortStartDate', '04-03')).toBe('03/04');
    expect(textOf('work.shortStartDate', '04-03', 'MM/DD/YYYY')).toBe('04/03');
    expect(textOf('work.shortStartDate', '04-03', 'YYYY-MM-DD')).toBe('04-03');
  });

  it('shows money with its symbol and groups of three', () => {
    expect(textOf('payroll.salary.payment', { value: 82000, currency: 'GBP' })).toBe('£82,000.00');
    expect(textOf('payroll.salary.payment', { value: 1234567.5, currency: 'USD' })).toBe('$1,234,567.50');
    expect(textOf('payroll.salary.payment', { value: 12, currency: 'EUR' })).toBe('€12.00');
    expect(textOf('payroll.salary.payment', { value: 950.25, currency: 'CHF' })).toBe('CHF 950.25');
    expect(textOf('payroll.salary.payment', { value: -1000, currency: 'GBP' })).toBe('-£1,000.00');
  });

  it('shows the label of a list item, archived or not, and the id of an unknown one', () => {
    expect(textOf('work.title', '265590516')).toBe('Senior Engineer');
    expect(textOf('work.siteId', 2606110)).toBe('London');
    expect(textOf('personal.nationality', ['British', '77'])).toBe('British, Irish');
    expect(textOf('personal.nationality', [])).toBe('');
    expect(textOf('work.title', '1')).toBe('1');
  });

  it('shows people by display name, and the own id as it is', () => {
    const manager = { id: '9', displayName: 'Lee Park', firstName: 'Lee', surname: 'Park', email: null };
    expect(textOf('work.reportsTo', manager)).toBe('Lee Park');
    expect(textOf('work.reportsTo', { ...manager, displayName: null })).toBe('9');
    expect(textOf('work.manager', '3980342332732990007')).toBe('Lee Park');
    expect(textOf('work.manager', '1')).toBe('1');
    expect(textOf('root.id', '3980342332732990007')).toBe('3980342332732990007');
  });

  it('makes a text of everything else', () => {
    expect(textOf('root.companyId', 512345)).toBe('512345');
    expect(textOf('work.tenureDurationYears', 2.155)).toBe('2.155');
    expect(textOf('work.isManager', false)).toBe('No');
    expect(textOf('work.isManager', true)).toBe('Yes');
    expect(textOf('root.creationDateTime', '2024-03-27T09:12:25.002884')).toBe('2024-03-27T09:12:25.002884');
    expect(textOf('internal.notice', { value: 3, unit: 'months' })).toBe('3 months');
    expect(
      textOf('work.tenureDuration', {
        periodISO: 'P2Y5M11D',
        sortFactor: 881,
        humanize: '2 years, 5 months and 11 days',
      }),
    ).toBe('2 years, 5 months and 11 days');
    expect(
      textOf('payroll.employment.actualWorkingPattern', {
        workingPatternType: 'hourly',
        days: { monday: 8 },
        hoursPerDay: 8,
        workingPatternId: 12,
      }),
    ).toBe('hourly');
  });

  it('serves the columns of a table too', () => {
    const [base] = tables.salaries.columns;
    expect(base && humanText(base, { value: 500, currency: 'GBP' }, context)).toBe('£500.00');
  });
});

describe('the humanReadable flag', () => {
  it('ignores case and anything unknown', () => {
    const flags = ['APPEND', 'append', 'REPLACE', 'Replace', '', 'both', null, undefined, 7];
    expect(flags.map(humanReadableOf)).toEqual([
      'APPEND',
      'APPEND',
      'REPLACE',
      'REPLACE',
      'none',
      'none',
      'none',
      'none',
      'none',
    ]);
  });
});
