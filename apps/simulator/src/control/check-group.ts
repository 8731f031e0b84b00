import {
  type AccessRights,
  type Condition,
  isBuiltIn,
  type Members,
  type PermissionGroup,
} from '@hibob-kit/permissions';
import type { Company } from '../company/company.ts';
import { groupInMachineValues } from '../company/group-values.ts';
import { nearestNames } from '../nearest.ts';
import { checkConditions } from './check-conditions.ts';
import { checkFeatures } from './check-features.ts';
import { type ControlError, refuse, refusedMeaning, refusedName } from './control-error.ts';
import type { GroupInput } from './group-input.ts';

export type CheckedGroup = { readonly kind: 'group'; readonly group: Omit<PermissionGroup, 'id'> } | ControlError;

/**
 * Holds the input against the company: names it does not know are refused, with the one most likely meant. `known`: the group that is
 * saved anew, null for a new one.
 */
export function checkGroup(company: Company, input: GroupInput, known: PermissionGroup | null = null): CheckedGroup {
  const wrong = unknownCategory(company, input) ?? unknownField(company, input) ?? unknownServiceUser(company, input);
  if (wrong) return wrong;
  const accessRights = checkAccessRights(company, input, known);
  if ('kind' in accessRights) return accessRights;
  const members = checkMembers(company, input.members);
  if ('kind' in members) return members;
  const features = checkFeatures(input.features);
  if (features.kind === 'refused') return features;
  const { name, type, categories, fields } = input;
  const group = { name, type, members, accessRights, categories, fields, features: features.ticked };
  const changed = known && isBuiltIn(known) ? fixedOfBuiltIn(known, group) : null;
  return changed ?? { kind: 'group', group: groupInMachineValues(company.data, group) };
}

function checkAccessRights(
  company: Company,
  { accessRights }: GroupInput,
  known: PermissionGroup | null,
): AccessRights | ControlError {
  if (!accessRights) return known && isBuiltIn(known) ? known.accessRights : newGroupAccessRights(company);
  switch (accessRights.select) {
    case 'everyone':
      return accessRights;
    case 'condition': {
      const checked = checkConditions(company, 'accessRights.conditions', accessRights.conditions);
      return checked.kind === 'refused' ? checked : { select: 'condition', conditions: checked.conditions };
    }
    case 'people':
      return unknownPerson(company, 'accessRights.employeeIds', accessRights.employeeIds) ?? accessRights;
    case 'own data':
    case 'reports':
      if (known?.accessRights.select === accessRights.select) return known.accessRights;
      return refuse(
        400,
        `Access rights "${accessRights.select}" are a built-in group's alone.`,
        'Send everyone, condition or people.',
        { path: 'accessRights.select' },
      );
    default:
      return accessRights satisfies never;
  }
}

/** What a new group's access rights are until somebody edits them: a switch, for sources disagree. */
function newGroupAccessRights({ data }: Company): AccessRights {
  const defaults: Record<typeof data.switches.newGroupAccessRights, Condition> = {
    'equals Employed': everybodyEmployed,
    exists: { field: 'Lifecycle status', operator: 'exists' },
  };
  return { select: 'condition', conditions: [defaults[data.switches.newGroupAccessRights]] };
}

const everybodyEmployed: Condition = { field: 'Lifecycle status', operator: 'equals', values: ['Employed'] };

/** A new group keeps a condition that makes everybody employed a member, until somebody takes it out. Source: two vendors' guides. */
function checkMembers(
  company: Company,
  { serviceUserIds, employeeIds, condition }: GroupInput['members'],
): Members | ControlError {
  const unknown = unknownPerson(company, 'members.employeeIds', employeeIds);
  if (unknown) return unknown;
  if (condition === null) return { serviceUserIds, employeeIds, condition };
  if (condition === undefined) return { serviceUserIds, employeeIds, condition: [everybodyEmployed] };
  const checked = checkConditions(company, 'members.condition', condition);
  return checked.kind === 'refused' ? checked : { serviceUserIds, employeeIds, condition: checked.conditions };
}

function unknownCategory({ data }: Company, input: GroupInput): ControlError | null {
  const known = data.categories.map((category) => category.id);
  const unknown = Object.keys(input.categories).find((id) => !known.includes(id));
  if (unknown === undefined) return null;
  const byName = data.categories.find(({ name }) => name.toLowerCase() === unknown.toLowerCase());
  const meant = byName ? [byName.id] : nearestNames(unknown, known);
  return refusedMeaning(`categories.${unknown}`, `No category has the id ${unknown}.`, meant);
}

function unknownField({ data }: Company, input: GroupInput): ControlError | null {
  const known = new Set(data.fields.map((field) => field.id));
  const unknown = Object.keys(input.fields).find((id) => !known.has(id));
  if (unknown === undefined) return null;
  const byLabel = data.fields.find(({ label }) => label.toLowerCase() === unknown.toLowerCase());
  const meant = byLabel ? [byLabel.id] : nearestNames(unknown, [...known]);
  return refusedMeaning(`fields.${unknown}`, `No field has the id ${unknown}.`, meant);
}

function unknownServiceUser(company: Company, { type, members }: GroupInput): ControlError | null {
  const known = company.serviceUsers.map((one) => one.id);
  const at = members.serviceUserIds.findIndex((id) => !known.includes(id));
  if (at >= 0) {
    const unknown = members.serviceUserIds[at] ?? '';
    return refusedName(`members.serviceUserIds.${at}`, `The company has no service user ${unknown}.`, unknown, known);
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

function unknownPerson({ data: { people } }: Company, path: string, ids: readonly string[]): ControlError | null {
  const at = ids.findIndex((id) => people.indexOfId(id) === null);
  const unknown = ids[at];
  if (unknown === undefined) return null;
  const known = Array.from({ length: Math.min(1_000, people.size) }, (_, index) => people.at(index).id);
  return refusedName(`${path}.${at}`, `The company has no employee ${unknown}.`, unknown, known);
}

/** Of a built-in group members and boxes can be changed; what it is cannot (inferred). */
function fixedOfBuiltIn(known: PermissionGroup, group: Omit<PermissionGroup, 'id'>): ControlError | null {
  const fixed = (['name', 'type', 'accessRights'] as const).find(
    (key) => JSON.stringify(known[key]) !== JSON.stringify(group[key]),
  );
  if (fixed === undefined) return null;
  return refuse(
    409,
    `${known.name} is a built-in group: its ${fixed} cannot be changed.`,
    'Make a group of your own.',
    {
      path: fixed,
    },
  );
}
