import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodePerson,
  encodePerson,
  type Field,
  fields,
  type Reading,
  type Value,
  type ValueType,
} from '../src/index.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

const read = (wire: Record<string, unknown>, ...ids: readonly string[]) =>
  Object.fromEntries(
    decodePerson(
      wire,
      ids.map((id) => ({ id })),
    ),
  );

describe('reading a person', () => {
  it('tells a value, an empty field and a field that is not there', () => {
    const wire = {
      id: '3980342332732990001',
      '/root/id': { value: '3980342332732990001' },
      '/work/title': { value: '265590516' },
      work: { title: '265590516', department: null },
    };
    expect(read(wire, 'root.id', 'work.title', 'work.department', 'home.legalGender', 'work.site')).toEqual({
      'root.id': { kind: 'value', value: '3980342332732990001' },
      'work.title': { kind: 'value', value: '265590516' },
      'work.department': { kind: 'empty' },
    });
  });

  it('believes the slash key where both notations speak', () => {
    const wire = { '/work/title': { value: 'slash' }, work: { title: 'nested' } };
    expect(read(wire, 'work.title')).toEqual({ 'work.title': { kind: 'value', value: 'slash' } });
  });

  it('reads the nested notation alone, and the slash notation alone', () => {
    expect(read({ work: { title: 'A' } }, 'work.title')).toEqual({ 'work.title': { kind: 'value', value: 'A' } });
    expect(read({ '/work/title': { value: 'A' } }, 'work.title')).toEqual({
      'work.title': { kind: 'value', value: 'A' },
    });
  });

  it('does not take the e-mail inside a manager for the field that was not sent', () => {
    const lee = { id: '1', displayName: 'Lee', firstName: 'Lee', surname: 'Park', email: 'lee@example.com' };
    const wire = { '/work/reportsTo': { value: lee }, work: { reportsTo: lee } };
    expect(read(wire, 'work.reportsTo', 'work.reportsTo.email')).toEqual({
      'work.reportsTo': { kind: 'value', value: lee },
    });
  });

  it('does not take the object around an e-mail for the manager who was not sent', () => {
    const wire = {
      '/work/reportsTo/email': { value: 'lee@example.com' },
      work: { reportsTo: { email: 'lee@example.com' } },
    };
    expect(read(wire, 'work.reportsTo', 'work.reportsTo.email')).toEqual({
      'work.reportsTo.email': { kind: 'value', value: 'lee@example.com' },
    });
    expect(read({ payroll: { salary: { payment: { currency: null } } } }, 'payroll.salary.payment')).toEqual({});
  });

  it('does not claim to know what is below an empty value', () => {
    expect(read({ work: { reportsTo: null } }, 'work.reportsTo', 'work.reportsTo.email')).toEqual({
      'work.reportsTo': { kind: 'empty' },
    });
  });

  it('reads false, zero and an empty text as values', () => {
    expect(read({ a: { b: false, c: 0, d: '' } }, 'a.b', 'a.c', 'a.d')).toEqual({
      'a.b': { kind: 'value', value: false },
      'a.c': { kind: 'value', value: 0 },
      'a.d': { kind: 'value', value: '' },
    });
  });

  it('reads a manager whose names are withheld', () => {
    expect(read({ '/work/reportsTo': { value: { id: '7' } } }, 'work.reportsTo')).toEqual({
      'work.reportsTo': {
        kind: 'value',
        value: { id: '7', displayName: null, firstName: null, surname: null, email: null },
      },
    });
  });

  it('says so when a value has a shape no source shows', () => {
    const odd = { value: '82k', currency: 'GBP' };
    expect(read({ '/payroll/salary/payment': { value: odd } }, 'payroll.salary.payment')).toEqual({
      'payroll.salary.payment': { kind: 'unreadable', raw: odd },
    });
    expect(read({ work: { title: [{}] } }, 'work.title')).toEqual({
      'work.title': { kind: 'unreadable', raw: [{}] },
    });
  });

  it('is not fooled by names every object has', () => {
    expect(read({ work: {} }, 'work.constructor', 'root.toString')).toEqual({});
  });
});

const text = fc.string();
const money = fc.record({ value: fc.integer(), currency: fc.constantFrom('GBP', 'USD') });
const reference = fc.record({
  id: text,
  displayName: fc.option(text),
  firstName: fc.option(text),
  surname: fc.option(text),
  email: fc.option(text),
});
const pattern = fc.record({
  workingPatternType: text,
  days: fc.constant({ monday: 8, sunday: 0 }),
  hoursPerDay: fc.integer(),
  workingPatternId: fc.integer(),
});
const values: Partial<Record<ValueType, fc.Arbitrary<Value>>> = {
  number: fc.integer(),
  boolean: fc.boolean(),
  list_id: fc.integer(),
  'multi-list': fc.array(text),
  currency: money,
  employee: reference,
  period: fc.record({ periodISO: text, sortFactor: fc.integer(), humanize: text }),
  duration_with_unit: fc.record({ value: fc.integer(), unit: text }),
  working_pattern: pattern,
};
const valueOfType = (type: ValueType): fc.Arbitrary<Value> => fc.option(values[type] ?? text, { nil: null });

const personWithFields: fc.Arbitrary<readonly (readonly [Field, Value])[]> = fc
  .shuffledSubarray([...fields])
  .chain((chosen) =>
    fc.tuple(...chosen.map((field) => valueOfType(field.type).map((value) => [field, value] as const))),
  );

describe('a person written and read back', () => {
  it('is the same, save an empty field below another one, for any fields, any values and any order, through JSON', () => {
    fc.assert(
      fc.property(personWithFields, fc.constantFrom('none' as const, 'APPEND' as const), (entries, humanReadable) => {
        const facts = new Map(entries.map(([field, value]) => [field.id, value]));
        const asked = entries.map(([field]) => field);
        const wire = encodePerson(asked, (id) => facts.get(id) ?? null, {
          humanReadable,
          humanText: () => 'text',
          emptyUnderReplace: 'omitted',
        });
        const received: Record<string, unknown> = JSON.parse(JSON.stringify(wire));
        const isBelowAnother = (id: string) => asked.some((field) => id.startsWith(`${field.id}.`));
        const wanted: Record<string, Reading> = {};
        for (const [{ id }, value] of entries) {
          if (value !== null) wanted[id] = { kind: 'value', value };
          else if (!isBelowAnother(id)) wanted[id] = { kind: 'empty' };
        }
        expect(Object.fromEntries(decodePerson(received, fields))).toEqual(wanted);
      }),
      { numRuns: 100 },
    );
  });
});
