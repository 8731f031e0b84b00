import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Field,
  fields,
  type PartText,
  type PersonEncoding,
  personEncoder,
  personWriter,
  type Value,
} from '../src/index.ts';

/** The same sample in every run; another seed looks elsewhere. */
fc.configureGlobal({ seed: 20_261_128 });

const encoding: PersonEncoding = {
  humanReadable: 'none',
  humanText: (field, value) => `${field.id} ${JSON.stringify(value)}`,
  emptyUnderReplace: 'omitted',
};
const pick = (...ids: readonly string[]): readonly Field[] =>
  ids.flatMap((id) => fields.find((field) => field.id === id) ?? []);
const facts: Readonly<Record<string, Value>> = {
  'root.id': '3980342332732990001',
  'root.firstName': 'Zoë "Z"',
  'work.title': '265590516',
  'payroll.salary.payment': { value: 82000, currency: 'GBP' },
  'payroll.salary.payment.currency': 'GBP',
};

it('writes both notations, nulls in the nested one alone, and the texts beside', () => {
  const asked = pick(
    'work.title',
    'work.site',
    'root.id',
    'root.firstName',
    'payroll.salary.payment.currency',
    'payroll.salary.payment',
  );
  const { write } = personWriter(asked, { ...encoding, humanReadable: 'APPEND' });
  const text = write(
    (id) => facts[id] ?? null,
    (field) => field.label,
  );
  expect(text).toBe(
    '{"id":"3980342332732990001","work":{"title":"265590516","site":null},"firstName":"Zoë \\"Z\\"",' +
      '"payroll":{"salary":{"payment":{"value":82000,"currency":"GBP"}}},' +
      '"/root/id":{"value":"3980342332732990001"},"/work/title":{"value":"265590516"},' +
      '"/root/firstName":{"value":"Zoë \\"Z\\""},"/payroll/salary/payment/currency":{"value":"GBP"},' +
      '"/payroll/salary/payment":{"value":{"value":82000,"currency":"GBP"}},' +
      '"humanReadable":{"id":"ID","work":{"title":"Job title"},"firstName":"First name",' +
      '"payroll":{"salary":{"payment":"Base salary"}}}}',
  );
});

it('writes nobody’s fields as an empty object', () => {
  expect(personWriter([], encoding).write(() => null, encoding.humanText)).toBe('{}');
});

/** Two programs that must agree: one builds an object, the other writes. */
it('writes what the encoder builds, whatever is asked for and stands there', () => {
  const anyValue = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string()),
    fc.record({ value: fc.integer(), currency: fc.constant('EUR') }),
  );
  fc.assert(
    fc.property(
      fc.subarray([...fields], { maxLength: 30 }),
      fc.array(anyValue, { minLength: 30, maxLength: 30 }),
      fc.constantFrom('none', 'APPEND', 'REPLACE' as const),
      fc.constantFrom('omitted', 'null', 'empty text' as const),
      (asked, values, humanReadable, emptyUnderReplace) => {
        const of = (id: string) => values[asked.findIndex((field) => field.id === id)] ?? null;
        const how = { ...encoding, humanReadable, emptyUnderReplace } as const;
        expect(personWriter(asked, how).write(of, how.humanText)).toBe(JSON.stringify(personEncoder(asked, how)(of)));
      },
    ),
  );
});

it('has parts that say the same whatever else is asked for, and writes them out of whoever kept them', () => {
  const few = pick(
    ...['root.firstName', 'root.surname', 'work.title', 'work.site', 'internal.status'],
    ...['payroll.salary.payment', 'payroll.salary.payment.currency', 'payroll.employment.type'],
  );
  let taken = 0;
  fc.assert(
    fc.property(fc.array(fc.shuffledSubarray([...few]), { minLength: 2, maxLength: 4 }), (lists) => {
      const kept = new Map<string, PartText>();
      const value = (id: string): Value => (id.length % 3 === 0 ? null : `of ${id}`);
      for (const asked of lists) {
        const text = personWriter(asked, encoding).write(value, encoding.humanText, (part) => {
          const name = part.fields.map(({ id }) => id).join();
          const known = kept.get(name);
          if (known) taken += 1;
          const its = known ?? part.write((id, place) => (asked[place]?.id === id ? value(id) : 'another field'));
          kept.set(name, its);
          return its;
        });
        expect(text).toBe(JSON.stringify(personEncoder(asked, encoding)(value)));
      }
    }),
  );
  expect(taken).toBeGreaterThan(50);
});
