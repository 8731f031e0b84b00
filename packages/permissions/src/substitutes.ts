import type { Observation } from './observation.ts';
import { isCustom } from './plan.ts';
import type { HiddenFields } from './problem.ts';
import type { Requirement } from './requirements.ts';
import type { CompanyField } from './wanted.ts';

/** Fields of the company's own that may hold what HiBob's field does not show. */
export function substitutesFor(
  requirement: Requirement,
  hidden: readonly CompanyField[],
  observation: Pick<Observation, 'companyFields'>,
): HiddenFields['substitutes'] {
  return requirement.items.flatMap((item) => {
    const { looksLike } = item;
    if (looksLike === null || !item.fields.some((field) => hidden.includes(field))) return [];
    return observation.companyFields
      .filter((field) => isCustom(field.id) && looksLike.test(field.label))
      .filter((field) => !hidden.some(({ id }) => id === field.id))
      .map((field) => ({ item: item.id, field }));
  });
}
