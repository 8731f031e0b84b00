import type { Value, ValueType } from '@hibob-kit/schemas';
import { customItems } from '../../company/custom-lists.ts';
import type { CustomField } from '../../scenario.ts';
import { dateOf } from '../calendar.ts';
import { keeperOf } from '../tables/row.ts';
import type { Subject } from './subject.ts';

/** A value of each field the company added. */
export function customFacts(subject: Subject): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    subject.world.spec.customFields
      .filter(({ historical }) => historical !== true)
      .flatMap((field) => {
        const value = drawn[field.type]?.(field, subject) ?? null;
        return value === null ? [] : [[field.id, value]];
      }),
  );
}

type Draw = (field: CustomField, subject: Subject) => Value;

const text: Draw = ({ id, values }, { dice }) => (values.length === 0 ? null : dice.pick(id, values));
const item: Draw = (field, { dice }) => {
  const items = customItems(field);
  return items.length === 0 ? null : dice.pick(field.id, items).id;
};

/** A value of each type that a custom field can have; of a document none, as it would have to exist. */
const drawn: Partial<Record<ValueType, Draw>> = {
  text,
  'text-area': text,
  number: ({ id }, { dice }) => dice.between(id, 1, 9_999),
  boolean: ({ id }, { dice }) => dice.percent(id, 50),
  date: ({ id }, { career, dice }) => dateOf(career.start + dice.between(id, 0, 300)),
  currency: ({ id }, { position, dice }) => ({
    value: dice.between(id, 1, 200) * 25,
    currency: position.site.currency,
  }),
  list: item,
  'hierarchy-list': item,
  'multi-list': (field, subject) => {
    const id = item(field, subject);
    return typeof id === 'string' ? [id] : null;
  },
  'employee-reference': (_, { world }) => world.identity(keeperOf(world)).id,
};
