import { checkbox, featureText, saveAndApply, screens } from '../catalogue.ts';
import type { PermissionGroup } from '../group.ts';
import { accessRightsText } from './change-text.ts';
import type { BoxRow, LeastGroup } from './least-group.ts';
import type { NameOf } from './line.ts';

/** How an admin gets from today's groups to the least one, click by click. Empty: nothing is to be done. */
export function adminGuide(
  least: LeastGroup,
  today: readonly PermissionGroup[],
  serviceUserId: string,
  nameOf: NameOf,
): readonly string[] {
  const [first] = today;
  const steps = [
    ...least.boxes.filter((one) => one.do === 'tick').map((one) => `Tick “${boxText(one, nameOf)}”.`),
    ...least.features.filter((one) => one.do === 'tick').map((one) => `Tick “${featureText(one.feature)}”.`),
    ...least.boxes.filter((one) => one.do === 'untick').map((one) => `Untick “${boxText(one, nameOf)}”${where(one)}.`),
    ...least.features.filter((one) => one.do === 'untick').map((one) => `Untick “${featureText(one.feature)}”.`),
  ];
  const access = least.accessRights.same ? [] : [`Access rights: ${accessRightsText(least.accessRights.least)}.`];
  if (first && steps.length + access.length === 0) return [];
  const opening = first
    ? [`${screens.permissionGroups} → ${first.name} → ${screens.peoplesData}.`]
    : [
        `${screens.permissionGroups} → Create permission group → Service user. Name it ${least.group.name}.`,
        `Members: take the condition “Lifecycle status equals Employed” out, and add the service user ${nameOf('serviceUser', serviceUserId)}.`,
        `${screens.peoplesData}.`,
      ];
  return [...opening, ...access, ...steps, saveAndApply];

  function where({ groups }: BoxRow): string {
    return today.length > 1 ? ` in ${groups.map((id) => nameOf('group', id)).join(', ')}` : '';
  }
}

function boxText({ right, categoryId, fieldId }: BoxRow, nameOf: NameOf): string {
  const box = checkbox(right, nameOf('category', categoryId));
  return fieldId === null ? box : `${box} → ${nameOf('field', fieldId)}`;
}
