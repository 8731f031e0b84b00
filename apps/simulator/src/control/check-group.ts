import { type AccessRights, type Condition, conditionFields, type PermissionGroup } from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import { groupInMachineValues } from '../company/group-values.ts';
import { nearest } from '../nearest.ts';
import { type ControlError, refuse } from './control-error.ts';
import type { ConditionInput, GroupInput } from './group-input.ts';

export type CheckedGroup = { readonly kind: 'group'; readonly group: Omit<PermissionGroup, 'id'> } | ControlError;

/** Holds the input against the company: names it does not know are refused, with the one most likely meant. */
export function checkGroup(company: Company, input: GroupInput): CheckedGroup {
  const complete = { ...input, accessRights: input.accessRights ?? newGroupAccessRights(company) };
  const wrong =
    unknownCategory(company, input) ??
    unknownServiceUser(company, input) ??
    unknownPerson(company, complete.accessRights) ??
    unknownCondition(company, 'members.condition', input.members.condition ?? []) ??
    unknownCondition(company, 'accessRights.conditions', conditionsOf(complete.accessRights));
  // Every condition field was just found among the known ones.
  return wrong ?? { kind: 'group', group: groupInMachineValues(company.data, complete as Omit<PermissionGroup, 'id'>) };
}

/** What a new group's access rights are until somebody edits them: a switch, for sources disagree. */
function newGroupAccessRights(company: Company): AccessRights {
  const defaults: Record<typeof company.data.switches.newGroupAccessRights, Condition> = {
    'equals Employed': { field: 'Lifecycle status', operator: 'equals', values: ['Employed'] },
    exists: { field: 'Lifecycle status', operator: 'exists' },
  };
  return { select: 'condition', conditions: [defaults[company.data.switches.newGroupAccessRights]] };
}

function conditionsOf(access: NonNullable<GroupInput['accessRights']> | AccessRights): readonly ConditionInput[] {
  // `readonly` values of a default are as good as mutable ones to a reader.
  return access.select === 'condition' ? (access.conditions as readonly ConditionInput[]) : [];
}

function unknownCategory(company: Company, input: GroupInput): ControlError | null {
  const known = company.data.categories.map((category) => category.id);
  const unknown = Object.keys(input.categories).find((id) => !known.includes(id));
  if (unknown === undefined) return null;
  const byName = company.data.categories.find(({ name }) => name.toLowerCase() === unknown.toLowerCase());
  return refusedName(
    `categories.${unknown}`,
    `No category has the id ${unknown}.`,
    byName?.id ?? nearest(unknown, known),
  );
}

function unknownServiceUser(company: Company, { type, members }: GroupInput): ControlError | null {
  const known = company.serviceUsers.map((one) => one.id);
  const at = members.serviceUserIds.findIndex((id) => !known.includes(id));
  if (at >= 0) {
    const unknown = members.serviceUserIds[at] ?? '';
    const path = `members.serviceUserIds.${at}`;
    return refusedName(path, `The company has no service user ${unknown}.`, nearest(unknown, known));
  }
  const picked = members.serviceUserIds.length > 0 && type !== 'Service user';
  if (!picked || company.data.switches.serviceUserInOtherGroupType === 'member without rights') return null;
  return refuse(
    400,
    `A service user cannot be picked in a group of type ${type}.`,
    'Make a group of type "Service user", or set the switch serviceUserInOtherGroupType to "member without rights".',
    { path: 'members.serviceUserIds' },
  );
}

function unknownPerson(company: Company, access: AccessRights | GroupInput['accessRights']): ControlError | null {
  if (access?.select !== 'people') return null;
  const at = access.employeeIds.findIndex((id) => company.data.people.indexOfId(id) === null);
  if (at < 0) return null;
  const known = Array.from(
    { length: Math.min(1_000, company.data.people.size) },
    (_, index) => company.data.people.at(index).id,
  );
  const unknown = access.employeeIds[at] ?? '';
  const path = `accessRights.employeeIds.${at}`;
  return refusedName(path, `The company has no employee ${unknown}.`, nearest(unknown, known));
}

function unknownCondition(company: Company, path: string, conditions: readonly ConditionInput[]): ControlError | null {
  const known = Object.keys(conditionFields);
  for (const [at, one] of conditions.entries()) {
    if (!known.includes(one.field)) {
      return refusedName(`${path}.${at}.field`, `No condition can look at ${one.field}.`, nearest(one.field, known));
    }
    const wrong = one.operator === 'equals' ? unknownValue(company, `${path}.${at}`, one.field, one.values) : null;
    if (wrong) return wrong;
  }
  return null;
}

/** Conditions on list fields take labels or item ids of that list. */
const conditionLists: Readonly<Record<string, string>> = {
  'Lifecycle status': 'lifecycleStatus',
  Status: 'status',
  Site: 'site',
  Department: 'department',
};

function unknownValue(company: Company, path: string, field: string, values: readonly string[]): ControlError | null {
  const list = company.data.lists.find(({ name }) => name === conditionLists[field]);
  if (!list) return null;
  const known = list.items.flatMap(({ id, name }) => [name, String(id)]);
  const at = values.findIndex((value) => !known.some((name) => name.toLowerCase() === value.toLowerCase()));
  const unknown = values[at];
  if (unknown === undefined) return null;
  return refusedName(`${path}.values.${at}`, `${field} is never ${unknown}.`, nearest(unknown, known));
}

function refusedName(path: string, error: string, meant: string | null): ControlError {
  const fix = meant === null ? 'Look the valid names up and send one of them.' : `Did you mean ${meant}?`;
  return refuse(400, error, fix, meant === null ? { path } : { path, nearest: meant });
}
