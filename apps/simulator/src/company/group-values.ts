import type { Condition, Members, PermissionGroup } from '@hibob-kit/permissions';
import { type CompanyData, conditionItems } from '@hibob-kit/scenarios';

/**
 * A condition shows labels on the screen while people hold item ids. Only those that differ by more than their case are looked up (a
 * condition does not mind the case); an unknown one stays as it is and holds for nobody.
 */
export function groupInMachineValues<G extends Omit<PermissionGroup, 'id'>>(data: CompanyData, group: G): G {
  const inIds = (condition: Condition): Condition => {
    if (condition.operator === 'exists') return condition;
    const items = conditionItems(data, condition.field);
    const values = condition.values.map((value) => {
      const item = items?.find(({ name }) => sameText(name, value));
      return item && !sameText(item.id, value) ? item.id : value;
    });
    return { ...condition, values };
  };
  const { accessRights } = group;
  const members: Members = { ...group.members, condition: group.members.condition?.map(inIds) ?? null };
  return {
    ...group,
    accessRights:
      accessRights.select === 'condition'
        ? { select: 'condition', conditions: accessRights.conditions.map(inIds) }
        : accessRights,
    members,
  };
}

const sameText = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
