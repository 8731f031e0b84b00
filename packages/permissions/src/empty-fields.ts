import { askedFields, editProved } from './hidden-fields.ts';
import { isLeftOut, isSentEmpty } from './is-hidden.ts';
import { type Observation, seenOf } from './observation.ts';
import type { Problem } from './problem.ts';
import type { RegimeSeen } from './regime-seen.ts';
import type { Requirement } from './requirements.ts';
import { substitutesFor } from './substitutes.ts';

/**
 * Fields that are shown and empty for everybody, where that is worth telling: nobody fills them in, the company keeps them elsewhere, or
 * they are sent empty because Edit is missing (nobody outside HiBob knows whether it leaves such a field out or empties it; a switch).
 */
export function emptyFields(
  requirement: Requirement,
  observation: Observation,
  regime: RegimeSeen,
): readonly Problem[] {
  const fields = requirement.items
    .flatMap((item) => item.fields.filter((field) => item.telling.includes(field.id)))
    .filter((field) => {
      const { shown, filled } = seenOf(field.id, observation);
      return shown > 0 && filled === 0 && !isSentEmpty(field.id, observation);
    });
  const [first] = fields;
  if (first === undefined) return [];
  const { asked } = seenOf(first.id, observation);
  const known = askedFields(requirement.categoryId, observation);
  return [
    {
      code: 'field.empty',
      requirement,
      fields,
      asked,
      visible: observation.people.visible,
      substitutes: substitutesFor(requirement, fields, observation),
      editMayBeMissing: regime !== 'field-level' && !editProved(known, observation) && !isLeftOut(observation),
    },
  ];
}
