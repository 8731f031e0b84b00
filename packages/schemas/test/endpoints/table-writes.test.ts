import { describe, expect, it } from 'vitest';
import { addRowEndpoints, customTableEndpoints, removeRowEndpoints, replaceRowEndpoints } from '../../src/index.ts';

const work = {
  effectiveDate: '2030-01-01',
  title: '265590516',
  department: null,
  siteId: 2606110,
  reportsTo: { id: '3980342332732998100' },
  reason: null,
};
const salary = {
  effectiveDate: '2030-01-01',
  base: { value: 100000, currency: 'USD' },
  payPeriod: 'Annual',
  payFrequency: 'Monthly',
};
const variable = {
  effectiveDate: '2030-01-01',
  variableType: 'Bonus',
  amount: { value: 5000, currency: 'GBP' },
  paymentPeriod: 'Annual',
};
const account = {
  bankName: 'Bank of Examples',
  bankAccountType: 'Current',
  amount: 50,
  useForBonus: false,
  iban: null,
};

describe('a row to add', () => {
  it('may leave columns out or say null, and keeps what is no column', () => {
    const row = { ...work, customColumns: { column_1: 'a' }, column_1: 'a' };
    expect(addRowEndpoints.work.body.parse(row)).toEqual(row);
    expect(addRowEndpoints.work.body.parse({ effectiveDate: '2030-01-01' })).toEqual({ effectiveDate: '2030-01-01' });
  });

  it.each([
    ['no date', { title: 'x' }],
    ['null for the date', { ...work, effectiveDate: null }],
    ['a day no month has', { ...work, effectiveDate: '2026-02-30' }],
    ['another way to write a date', { ...work, effectiveDate: '01/02/2026' }],
    ['a site id as text', { ...work, siteId: '2606110' }],
    ['a manager as text', { ...work, reportsTo: '3980342332732998100' }],
    ['a title that is an object', { ...work, title: { value: 'x' } }],
    ['a list', [work]],
  ])('is refused with %s', (_, row) => {
    expect(addRowEndpoints.work.body.safeParse(row).success).toBe(false);
  });

  it('of a salary says base, period and frequency', () => {
    const without = (key: string) => addRowEndpoints.salaries.body.safeParse({ ...salary, [key]: null }).error?.issues;
    expect(addRowEndpoints.salaries.body.parse(salary)).toEqual(salary);
    expect(without('payFrequency')).toEqual([
      { code: 'custom', path: ['payFrequency'], message: 'Missing pay frequency' },
    ]);
    expect(without('base')?.map(({ message }) => message)).toEqual(['Missing base']);
    expect(without('payPeriod')?.map(({ message }) => message)).toEqual(['Missing pay period']);
    expect(addRowEndpoints.salaries.body.safeParse({ ...salary, base: 100000 }).success).toBe(false);
  });

  it('of variable pay, entitlement and deduction says type and amount, and the answer is the entry', () => {
    const { variableType, paymentPeriod, ...dated } = variable;
    expect(addRowEndpoints.variable.body.parse(variable)).toEqual(variable);
    expect(addRowEndpoints.variable.body.safeParse(dated).success).toBe(false);
    expect(addRowEndpoints.entitlement.body.safeParse({ ...dated, entitlement: 'Lunch vouchers' }).success).toBe(true);
    expect(addRowEndpoints.entitlement.body.safeParse(dated).success).toBe(false);
    expect(addRowEndpoints.deduction.body.safeParse({ ...dated, deduction: 'Company Car' }).success).toBe(true);
    expect(addRowEndpoints.deduction.answer.parse({ entryId: 56858716 })).toEqual({ entryId: 56858716 });
  });

  it('of a table without dates needs none', () => {
    expect(addRowEndpoints.training.body.safeParse({ name: 'Training', cost: null }).success).toBe(true);
    expect(addRowEndpoints.training.body.safeParse({ cost: null }).success).toBe(false);
    expect(addRowEndpoints.dependents.body.safeParse({ firstName: 'Kim', birthDate: '2020-05-01' }).success).toBe(true);
    expect(addRowEndpoints.dependents.body.safeParse({ birthDate: 2020 }).success).toBe(false);
    expect(addRowEndpoints['right-to-work'].body.safeParse({}).success).toBe(true);
    expect(addRowEndpoints['right-to-work'].body.safeParse({ documentId: 'x' }).success).toBe(false);
  });

  it('of a bank account or a custom table stands below values', () => {
    const message = (
      body: { safeParse: (raw: unknown) => { error?: { issues: { message: string }[] } } },
      raw: unknown,
    ) => body.safeParse(raw).error?.issues.map((issue) => issue.message);
    expect(addRowEndpoints['bank-accounts'].body.parse({ values: [account] })).toEqual({ values: [account] });
    expect(message(addRowEndpoints['bank-accounts'].body, account)).toEqual(['Missing required field: values']);
    expect(message(customTableEndpoints.addRow.body, { column_1: 'a' })).toEqual(['Missing required field: values']);
    expect(customTableEndpoints.addRow.body.parse({ values: [{ column_1: ['7'], column_2: null }] })).toEqual({
      values: [{ column_1: ['7'], column_2: null }],
    });
    expect(customTableEndpoints.addRow.body.safeParse({ values: [] }).success).toBe(false);
  });
});

describe('a row to replace', () => {
  it('of the work table may be a patch, and then needs no date', () => {
    expect(replaceRowEndpoints.work.query.parse({ patchUpdate: 'true' })).toEqual({ patchUpdate: true });
    expect(replaceRowEndpoints.work.query.parse({})).toEqual({ patchUpdate: false });
    expect(replaceRowEndpoints.work.body.parse({ title: '7' })).toEqual({ title: '7' });
    expect(replaceRowEndpoints.employment.body.safeParse({ fte: 100 }).success).toBe(false);
  });

  it('of a bank account or a custom table is flat', () => {
    expect(replaceRowEndpoints['bank-accounts'].body.parse(account)).toEqual(account);
    expect(customTableEndpoints.updateRow.body.parse({ column_1: null })).toEqual({ column_1: null });
    expect(customTableEndpoints.updateRow.body.safeParse([{}]).success).toBe(false);
  });
});

describe('the tables that can be written', () => {
  it('are not the same for adding, replacing and deleting: salaries and training are never replaced, lifecycle never written', () => {
    expect(Object.keys(addRowEndpoints)).toEqual([
      'work',
      'employment',
      'salaries',
      'equities',
      'training',
      'bank-accounts',
      'variable',
      'entitlement',
      'deduction',
      'dependents',
      'right-to-work',
    ]);
    expect(Object.keys(replaceRowEndpoints)).toEqual([
      'work',
      'employment',
      'equities',
      'bank-accounts',
      'variable',
      'entitlement',
      'deduction',
      'dependents',
      'right-to-work',
    ]);
    expect(Object.keys(removeRowEndpoints)).toEqual([
      'work',
      'employment',
      'salaries',
      'equities',
      'variable',
      'training',
      'bank-accounts',
      'entitlement',
      'deduction',
      'dependents',
      'right-to-work',
    ]);
  });

  it('need Edit on the section that governs them', () => {
    const section = (table: keyof typeof addRowEndpoints) => addRowEndpoints[table].permission;
    expect([section('work'), section('deduction'), section('dependents'), section('bank-accounts')]).toEqual([
      "People's data > People > Edit selected employees' Work sections",
      "People's data > People > Edit selected employees' Payroll sections",
      "People's data > People > Edit selected employees' Home sections",
      "People's data > People > Edit selected employees' Financial sections",
    ]);
  });
});
