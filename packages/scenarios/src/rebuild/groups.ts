import type { AccessRights, Rights } from '@hibob-kit/permissions';
import type { GroupSpec } from '../scenario.ts';
import type { Boxes } from './boxes.ts';
import type { Picks } from './picks.ts';

/** Whom a rebuilt service user is in a group with, by what was seen. */
export function groupsFor(
  picks: Picks,
  { categories, fields, partly }: Boxes,
  accessRights: AccessRights,
  covered: (category: string) => ReadonlySet<string> | null,
): readonly GroupSpec[] {
  if (picks.has('group.not-a-member')) return [];
  const isNoBoxes = picks.has('group.no-boxes') || picks.has('group.empty');
  const without = (names: ReadonlySet<string>, rights: Readonly<Record<string, Rights>>) =>
    Object.fromEntries(Object.entries(rights).filter(([id]) => !names.has(id)));
  const group: GroupSpec = {
    name: 'Integration',
    type: picks.has('group.wrong-type') ? 'Employee' : 'Service user',
    serviceUsers: [otherMember(picks) ? 'Integration (before)' : serviceUser],
    accessRights,
    categories: isNoBoxes ? {} : without(new Set(partly), categories),
    fields: isNoBoxes ? {} : fields,
    features: [],
  };
  const others = partly.map((category): GroupSpec => {
    const rights = Object.hasOwn(categories, category) ? categories[category] : undefined;
    return {
      ...group,
      name: `Integration: ${category}`,
      accessRights: { select: 'people', employeeIds: [...(covered(category) ?? [])] },
      categories: rights ? Object.fromEntries([[category, rights]]) : {},
      fields: {},
    };
  });
  return [group, ...others];
}

export const serviceUser = 'Integration';

export function otherMember(picks: Picks): boolean {
  return picks.has('group.other-member') || picks.has('group.new-user-not-added');
}
