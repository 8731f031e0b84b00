import { type AudienceCandidate, type Condition, conditionFields, holds, sameText } from './condition.ts';
import type { AccessRights, Members } from './group.ts';

/** Whether access rights cover an employee. Source: people reference; the guide, step 4. */
export function covers(accessRights: AccessRights, person: AudienceCandidate): boolean {
  switch (accessRights.select) {
    case 'everyone':
      return sameText(person.value(conditionFields.Status), 'Active');
    case 'condition':
      return selects(accessRights.conditions, person);
    case 'people':
      return accessRights.employeeIds.includes(person.id);
    case 'own data':
    case 'reports':
      return false;
    default:
      return accessRights satisfies never;
  }
}

/** Whether an employee belongs to a group, by name or by its condition. A service user belongs by name only (the guide). */
export function letsIn(members: Members, person: AudienceCandidate): boolean {
  return members.employeeIds.includes(person.id) || (members.condition !== null && selects(members.condition, person));
}

/** A block with no condition selects nobody: nothing is chosen yet (catalogue C1, inferred). */
function selects(conditions: readonly Condition[], person: AudienceCandidate): boolean {
  return conditions.length > 0 && conditions.every((one) => holds(one, person));
}
