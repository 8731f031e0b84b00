import type { Condition } from '../condition.ts';
import type { AccessRights, PermissionGroup } from '../group.ts';
import { noRights, type Right, type Rights } from '../right.ts';

/** One step of a fix: a box, a condition, a membership, or something the caller asks otherwise. */
export type Change = GroupChange | CompanyChange | RequestChange;

/** `groupId` may be `new`, for a group that the fix makes. */
export type GroupChange =
  | {
      readonly kind: 'tick box';
      readonly groupId: string;
      readonly categoryId: string;
      /** The field whose own boxes are meant; null: the category's. */
      readonly fieldId: string | null;
      readonly right: Right;
    }
  | { readonly kind: 'tick feature'; readonly groupId: string; readonly feature: string }
  | { readonly kind: 'add member'; readonly groupId: string; readonly serviceUserId: string }
  | {
      readonly kind: 'change condition';
      readonly groupId: string;
      readonly at: number;
      readonly from: Condition;
      /** null: it is taken out. */
      readonly to: Condition | null;
    }
  | { readonly kind: 'set access rights'; readonly groupId: string; readonly to: SettableAccessRights }
  | { readonly kind: 'select employee'; readonly groupId: string; readonly employeeId: string }
  | {
      readonly kind: 'make group';
      readonly groupId: 'new';
      readonly name: string;
      readonly accessRights: SettableAccessRights;
    };

/** What somebody can choose; the others are those of built-in groups. */
export type SettableAccessRights = Exclude<AccessRights, { select: 'own data' | 'reports' }>;

export type CompanyChange =
  | { readonly kind: 'enable service user'; readonly serviceUserId: string }
  | { readonly kind: 'allow address'; readonly address: string };

export type RequestChange =
  | { readonly kind: 'ask for field'; readonly fieldId: string }
  | { readonly kind: 'ask for inactive' }
  | { readonly kind: 'ask for employee'; readonly employeeId: string };

/** Boxes ticked, conditions changed, memberships changed, things asked otherwise. A group that is made counts by what is put into it. */
export function sizeOf(changes: readonly Change[]): number {
  return changes.filter(({ kind }) => kind !== 'make group').length;
}

export function isGroupChange(change: Change): change is GroupChange {
  return 'groupId' in change;
}

export function isRequestChange(change: Change): change is RequestChange {
  return change.kind === 'ask for field' || change.kind === 'ask for inactive' || change.kind === 'ask for employee';
}

/** Two ways to change the same line cannot both be done. */
export function collide(one: Change, other: Change): boolean {
  if (one.kind === 'change condition' && other.kind === 'change condition')
    return one.groupId === other.groupId && one.at === other.at;
  if (!isGroupChange(one) || !isGroupChange(other) || one.groupId !== other.groupId) return false;
  return one.kind === 'set access rights' && aboutAudience.has(other.kind);
}

const aboutAudience: ReadonlySet<Change['kind']> = new Set([
  'change condition',
  'set access rights',
  'select employee',
]);

/** The groups with the changes done, in the company's order; a group that is made stands before the others. */
export function changedGroups(
  groups: readonly PermissionGroup[],
  changes: readonly Change[],
): readonly PermissionGroup[] {
  const mine = changes.filter(isGroupChange);
  const made = mine.flatMap((change) => (change.kind === 'make group' ? emptyGroup(change) : []));
  return [...made, ...groups].map((group) => {
    const own = mine.filter(({ groupId }) => groupId === group.id);
    return own.length === 0 ? group : withConditions(own.reduce(changed, group), own);
  });
}

export function emptyGroup({ groupId, name, accessRights }: Extract<Change, { kind: 'make group' }>): PermissionGroup {
  return {
    id: groupId,
    name,
    type: 'Service user',
    members: { serviceUserIds: [], employeeIds: [], condition: null },
    accessRights,
    categories: {},
    fields: {},
    features: [],
  };
}

function changed(group: PermissionGroup, change: GroupChange): PermissionGroup {
  switch (change.kind) {
    case 'tick box': {
      const { categoryId, fieldId, right } = change;
      const { categories, fields } = group;
      const ofCategory = categories[categoryId] ?? noRights;
      if (fieldId === null) return { ...group, categories: { ...categories, [categoryId]: ticked(ofCategory, right) } };
      // A field that inherited so far keeps what it inherited (inferred: the screen shows the category's boxes there).
      return { ...group, fields: { ...fields, [fieldId]: ticked(fields[fieldId] ?? ofCategory, right) } };
    }
    case 'tick feature':
      return { ...group, features: [...group.features, change.feature] };
    case 'add member': {
      const serviceUserIds = [...group.members.serviceUserIds, change.serviceUserId];
      return { ...group, members: { ...group.members, serviceUserIds } };
    }
    case 'set access rights':
      return { ...group, accessRights: change.to };
    case 'select employee': {
      const selected = group.accessRights.select === 'people' ? group.accessRights.employeeIds : [];
      return { ...group, accessRights: { select: 'people', employeeIds: [...selected, change.employeeId] } };
    }
    case 'change condition':
    case 'make group':
      return group;
    default:
      return change satisfies never;
  }
}

/** All at once: a line that is taken out moves those below it. */
function withConditions(group: PermissionGroup, changes: readonly GroupChange[]): PermissionGroup {
  const { accessRights } = group;
  if (accessRights.select !== 'condition') return group;
  const mine = changes.filter((one) => one.kind === 'change condition');
  if (mine.length === 0) return group;
  const conditions = accessRights.conditions.flatMap((condition, at) => {
    const change = mine.find((one) => one.at === at);
    if (!change) return [condition];
    return change.to === null ? [] : [change.to];
  });
  return { ...group, accessRights: { select: 'condition', conditions } };
}

const ticked = (boxes: Rights, right: Right): Rights => ({ ...boxes, [right]: true });
