import type { Value } from '@hibob-kit/schemas';
import { type AccessRights, type Condition, conditionFields } from './group.ts';

/** As much of an employee as access rights look at. Values are machine values (list item ids). */
export interface AudienceCandidate {
  readonly id: string;
  readonly value: (fieldId: string) => Value;
}

/** Whether access rights cover an employee. Source: people reference; the guide, step 4. */
export function covers(accessRights: AccessRights, person: AudienceCandidate): boolean {
  switch (accessRights.select) {
    case 'everyone':
      return sameText(person.value(conditionFields.Status), 'Active');
    case 'condition':
      // A block with no condition selects nobody: nothing is chosen yet (catalogue C1, inferred).
      return accessRights.conditions.length > 0 && accessRights.conditions.every((one) => holds(one, person));
    case 'people':
      return accessRights.employeeIds.includes(person.id);
    default:
      return accessRights satisfies never;
  }
}

function holds(condition: Condition, person: AudienceCandidate): boolean {
  const value = person.value(conditionFields[condition.field]);
  switch (condition.operator) {
    case 'exists':
      return value !== null;
    case 'equals':
      return condition.values.some((wanted) => sameText(value, wanted));
    default:
      return condition satisfies never;
  }
}

/** The screen shows labels (`Employed`), values are item ids (`employed`), whose case differs between sources. */
function sameText(value: Value, wanted: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === wanted.toLowerCase();
}
