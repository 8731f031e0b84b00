import { describe, expect, it } from 'vitest';
import { encodePerson, type Field, fields, type PersonEncoding, type Value } from '../src/index.ts';

const lee = {
  id: '3980342332732990007',
  displayName: 'Lee Park',
  firstName: 'Lee',
  surname: 'Park',
  email: 'lee.park@example.com',
};

const facts: Readonly<Record<string, Value>> = {
  'root.id': '3980342332732990001',
  'root.email': 'ana.ruiz@example.com',
  'root.state': 'active',
  'work.title': '265590516',
  'work.startDate': '2023-04-03',
  'work.isManager': false,
  'work.reportsTo': lee,
  'work.reportsTo.email': 'lee.park@example.com',
  'payroll.salary.payment': { value: 82000, currency: 'GBP' },
  'payroll.salary.payment.currency': 'GBP',
  'payroll.variable.Executive bonus.amount': { value: 5000, currency: 'GBP' },
};

const value = (fieldId: string): Value => facts[fieldId] ?? null;
const machine: PersonEncoding = {
  humanReadable: 'none',
  humanText: (field) => `text of ${field.id}`,
  emptyUnderReplace: 'omitted',
};
const pick = (...ids: readonly string[]): readonly Field[] =>
  ids.flatMap((id) => fields.find((field) => field.id === id) ?? []);

describe('the machine format', () => {
  it('carries both notations, slash keys for filled fields only', () => {
    expect(encodePerson(pick('root.email', 'work.title', 'home.legalGender'), value, machine)).toEqual({
      email: 'ana.ruiz@example.com',
      work: { title: '265590516' },
      home: { legalGender: null },
      '/root/email': { value: 'ana.ruiz@example.com' },
      '/work/title': { value: '265590516' },
    });
  });

  it('leaves no trace of a field that is not passed', () => {
    expect(encodePerson(pick('work.title'), value, machine)).toEqual({
      work: { title: '265590516' },
      '/work/title': { value: '265590516' },
    });
    expect(encodePerson([], value, machine)).toEqual({});
  });

  it('puts id first when root.id is among the fields', () => {
    const person = encodePerson(pick('work.title', 'root.id'), value, machine);
    expect(Object.keys(person)).toEqual(['id', 'work', '/root/id', '/work/title']);
    expect(person.id).toBe('3980342332732990001');
  });

  it('puts root fields at the top whatever their category', () => {
    expect(encodePerson(pick('root.state'), value, machine)).toEqual({
      state: 'active',
      '/root/state': { value: 'active' },
    });
  });

  it('sends false as a value, not as nothing', () => {
    expect(encodePerson(pick('work.isManager'), value, machine)).toEqual({
      work: { isManager: false },
      '/work/isManager': { value: false },
    });
  });

  it('keeps the space inside an id', () => {
    expect(encodePerson(pick('payroll.variable.Executive bonus.amount'), value, machine)).toEqual({
      payroll: { variable: { 'Executive bonus': { amount: { value: 5000, currency: 'GBP' } } } },
      '/payroll/variable/Executive bonus/amount': { value: { value: 5000, currency: 'GBP' } },
    });
  });

  it('sends a manager as an object and the e-mail below it as a field of its own', () => {
    expect(encodePerson(pick('work.reportsTo', 'work.reportsTo.email'), value, machine)).toEqual({
      work: { reportsTo: lee },
      '/work/reportsTo': { value: lee },
      '/work/reportsTo/email': { value: 'lee.park@example.com' },
    });
  });

  it('sends the e-mail of a manager who may not be seen', () => {
    expect(encodePerson(pick('work.reportsTo.email'), value, machine)).toEqual({
      work: { reportsTo: { email: 'lee.park@example.com' } },
      '/work/reportsTo/email': { value: 'lee.park@example.com' },
    });
  });

  it('sends a payment and its currency whichever was asked first', () => {
    const both = {
      payroll: { salary: { payment: { value: 82000, currency: 'GBP' } } },
      '/payroll/salary/payment': { value: { value: 82000, currency: 'GBP' } },
      '/payroll/salary/payment/currency': { value: 'GBP' },
    };
    const [payment, currency] = ['payroll.salary.payment', 'payroll.salary.payment.currency'];
    expect(encodePerson(pick(payment, currency), value, machine)).toEqual(both);
    expect(encodePerson(pick(currency, payment), value, machine)).toEqual(both);
  });

  it('has nothing below an empty value', () => {
    const nobody = () => null;
    expect(encodePerson(pick('work.reportsTo', 'work.reportsTo.email'), nobody, machine)).toEqual({
      work: { reportsTo: null },
    });
  });

  it('sends the fields of a custom category below custom', () => {
    const [title] = pick('work.title');
    const custom = { ...title, id: 'custom.category_1791380280851.field_1791380280900', list: null } as Field;
    expect(encodePerson([custom], () => 'Gold', machine)).toEqual({
      custom: { category_1791380280851: { field_1791380280900: 'Gold' } },
      '/custom/category_1791380280851/field_1791380280900': { value: 'Gold' },
    });
  });
});

describe('APPEND', () => {
  it('adds the texts beside the machine format, without empty ones', () => {
    const asked = pick('root.id', 'work.title', 'work.reportsTo', 'work.reportsTo.email', 'home.legalGender');
    expect(encodePerson(asked, value, { ...machine, humanReadable: 'APPEND' })).toEqual({
      id: '3980342332732990001',
      work: { title: '265590516', reportsTo: lee },
      home: { legalGender: null },
      '/root/id': { value: '3980342332732990001' },
      '/work/title': { value: '265590516' },
      '/work/reportsTo': { value: lee },
      '/work/reportsTo/email': { value: 'lee.park@example.com' },
      humanReadable: {
        id: 'text of root.id',
        work: { title: 'text of work.title', reportsTo: 'text of work.reportsTo' },
      },
    });
  });
});

describe('REPLACE', () => {
  const asked = pick('root.email', 'work.title', 'work.department', 'home.legalGender', 'work.reportsTo.email');
  const replaced = (emptyUnderReplace: PersonEncoding['emptyUnderReplace']) =>
    encodePerson(asked, value, { ...machine, humanReadable: 'REPLACE', emptyUnderReplace });

  it('sends nested texts only', () => {
    expect(replaced('omitted')).toEqual({
      email: 'text of root.email',
      work: { title: 'text of work.title', reportsTo: { email: 'text of work.reportsTo.email' } },
    });
  });

  it('shows an empty field as the company has it: as an empty text or as null', () => {
    expect(replaced('empty text')).toEqual({
      email: 'text of root.email',
      work: {
        title: 'text of work.title',
        department: '',
        reportsTo: { email: 'text of work.reportsTo.email' },
      },
      home: { legalGender: '' },
    });
    expect(replaced('null')).toEqual({
      email: 'text of root.email',
      work: {
        title: 'text of work.title',
        department: null,
        reportsTo: { email: 'text of work.reportsTo.email' },
      },
      home: { legalGender: null },
    });
  });
});
