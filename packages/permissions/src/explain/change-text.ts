import { checkbox, featureText, saveAndApply, screens } from '../catalogue.ts';
import type { AccessRights } from '../group.ts';
import { conditionText } from '../stages/audience-stage.ts';
import type { Change } from './change.ts';
import type { NameOf } from './line.ts';

/** A change in HiBob's words, as one would tell an admin, or the programmer where the request is at fault. */
export function changeText(change: Change, nameOf: NameOf): string {
  const group = 'groupId' in change ? `“${nameOf('group', change.groupId)}”` : '';
  switch (change.kind) {
    case 'tick box':
      return `Tick “${boxText(change, nameOf)}” in ${group}.`;
    case 'tick feature':
      return `Tick “${featureText(change.feature)}” in ${group}.`;
    case 'add member':
      return `Add the service user “${nameOf('serviceUser', change.serviceUserId)}” to the members of ${group}.`;
    case 'change condition':
      return change.to === null
        ? `Take “${conditionText(change.from)}” out of the access rights of ${group}.`
        : `Change “${conditionText(change.from)}” to “${conditionText(change.to)}” in the access rights of ${group}.`;
    case 'set access rights':
      return `Set the access rights of ${group} to “${accessRightsText(change.to)}”.`;
    case 'select employee':
      return `Add ${nameOf('employee', change.employeeId)} to the selected employees of ${group}.`;
    case 'make group':
      return `Create the permission group “${change.name}” of type Service user, with access rights “${accessRightsText(change.accessRights)}”.`;
    case 'enable service user':
      return `Enable the service user “${nameOf('serviceUser', change.serviceUserId)}”.`;
    case 'allow address':
      return `Add ${change.address} to the company’s IP allow list.`;
    case 'ask for field':
      return `Ask for ${nameOf('field', change.fieldId)} by its id in “fields”.`;
    case 'ask for inactive':
      return 'Send “showInactive”: true.';
    case 'ask for employee':
      return `Name ${nameOf('employee', change.employeeId)} in the filter, or send no filter.`;
    default:
      return change satisfies never;
  }
}

/** Where it is clicked; null for what is no screen of HiBob's. */
export function clickPath(change: Change, nameOf: NameOf): string | null {
  if (change.kind === 'enable service user') return screens.serviceUsers;
  if (change.kind === 'make group') return `${screens.permissionGroups} → Create permission group → Service user`;
  if (!('groupId' in change)) return null;
  const group = `${screens.permissionGroups} → ${nameOf('group', change.groupId)}`;
  if (change.kind === 'add member') return `${group} → Members. ${saveAndApply}`;
  if (change.kind === 'tick feature') return `${group} → ${featureText(change.feature)}. ${saveAndApply}`;
  const block = change.kind === 'tick box' ? 'People' : 'Access rights';
  return `${group} → ${screens.peoplesData} → ${block}. ${saveAndApply}`;
}

export function accessRightsText(accessRights: AccessRights): string {
  switch (accessRights.select) {
    case 'everyone':
      return 'Everyone';
    case 'condition':
      return `Select people by condition → ${accessRights.conditions.map(conditionText).join(' and ') || 'nothing chosen'}`;
    case 'people':
      return `Select specific employees → ${accessRights.employeeIds.length} of them`;
    case 'own data':
    case 'reports':
      return accessRights.select;
    default:
      return accessRights satisfies never;
  }
}

function boxText({ categoryId, fieldId, right }: Extract<Change, { kind: 'tick box' }>, nameOf: NameOf): string {
  const box = checkbox(right, nameOf('category', categoryId));
  return fieldId === null ? box : `${box} → ${nameOf('field', fieldId)}`;
}
