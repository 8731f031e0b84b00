import type { Value, ValueType } from '@hibob-kit/schemas';
import { customItems } from '../../company/custom-lists.ts';
import type { CustomField } from '../../scenario.ts';
import type { Dice } from '../dice.ts';
import type { Subject } from './subject.ts';

/** A value of each field the company added. */
export function customFacts({ world, dice }: Subject): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    world.spec.customFields
      .filter(({ values, historical }) => values.length > 0 && historical !== true)
      .flatMap((field) => {
        const draw = drawn[field.type];
        return draw ? [[field.id, draw(field, dice)]] : [];
      }),
  );
}

type Draw = (field: CustomField, dice: Dice) => Value;

const text: Draw = ({ id, values }, dice) => dice.pick(id, values);
const item: Draw = (field, dice) =>
  dice.pick(
    field.id,
    customItems(field).map(({ id }) => id),
  );

const drawn: Partial<Record<ValueType, Draw>> = {
  text,
  'text-area': text,
  list: item,
  'hierarchy-list': item,
  'multi-list': (field, dice) => [String(item(field, dice))],
};
