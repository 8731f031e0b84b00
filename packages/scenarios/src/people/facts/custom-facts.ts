import type { Value } from '@hibob-kit/schemas';
import { customItems } from '../../company/custom-lists.ts';
import type { Subject } from './subject.ts';

/** A value of each field the company added. */
export function customFacts({ world, dice }: Subject): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    world.spec.customFields
      .filter(({ values }) => values.length > 0)
      .map((field) => {
        const pool = field.type === 'list' ? customItems(field).map(({ id }) => id) : field.values;
        return [field.id, dice.pick(field.id, pool)];
      }),
  );
}
