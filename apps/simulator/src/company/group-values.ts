import type { AccessRights, Condition, Members, PermissionGroup } from '@hibob-kit/permissions';
import type { CompanyData } from '@hibob-kit/scenarios';

/**
 * A condition shows labels on the screen while people hold item ids. Only departments differ by more than their case, so only
 * they are looked up; an unknown one stays as it is and holds for nobody.
 */
export function groupInMachineValues<G extends Omit<PermissionGroup, 'id'>>(data: CompanyData, group: G): G {
  const ids = new Map(
    data.lists.find(({ name }) => name === 'department')?.items.map(({ id, name }) => [name, String(id)]),
  );
  const inIds = (condition: Condition): Condition =>
    condition.operator === 'equals' && condition.field === 'Department'
      ? { ...condition, values: condition.values.map((value) => ids.get(value) ?? value) }
      : condition;
  const accessRights: AccessRights =
    group.accessRights.select === 'condition'
      ? { select: 'condition', conditions: group.accessRights.conditions.map(inIds) }
      : group.accessRights;
  const members: Members = { ...group.members, condition: group.members.condition?.map(inIds) ?? null };
  return { ...group, accessRights, members };
}
