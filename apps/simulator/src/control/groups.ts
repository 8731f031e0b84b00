import { isBuiltIn, letsIn, type PermissionGroup } from '@hibob-kit/permissions';
import { type Company, withGroup, withNewGroup, withoutGroup } from '../company/company.ts';
import { peopleOf } from '../company/people.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { checkGroup } from './check-group.ts';
import { type ControlError, refuse } from './control-error.ts';
import type { GroupInput } from './group-input.ts';
import { done, made, type Reply } from './reply.ts';

/** A group as the control API shows it. Whoever a members' condition lets in can be seen in the count. */
export interface GroupShown extends PermissionGroup {
  readonly builtIn: boolean;
  /** Not there where nobody wanted them counted. */
  readonly memberCount?: { readonly serviceUsers: number; readonly employees: number };
}

export function getGroups(company: Company): Reply {
  return done(company.groups.map((group) => groupShown(company, group)));
}

export function getGroup(company: Company, id: string): Reply {
  const group = groupNamed(company, id);
  return 'kind' in group ? group : done(groupShown(company, group));
}

export interface Counting {
  readonly memberCount: 'yes' | 'no';
}

const counted: Counting = { memberCount: 'yes' };

export function postGroup(world: World, company: Company, input: GroupInput, counting = counted): Reply {
  const checked = checkGroup(company, input);
  if (checked.kind === 'refused') return checked;
  const changed = withNewGroup(company, checked.group);
  world.store.put(changed);
  return made(groupShown(changed, { ...checked.group, id: `group-${company.nextGroup}` }, counting));
}

/** The whole group anew, as the dialog's Save does. */
export function putGroup(world: World, company: Company, id: string, input: GroupInput, counting = counted): Reply {
  const known = groupNamed(company, id);
  if ('kind' in known) return known;
  const checked = checkGroup(company, input, known);
  if (checked.kind === 'refused') return checked;
  const group: PermissionGroup = { ...checked.group, id };
  world.store.put(withGroup(company, group));
  return done(groupShown(company, group, counting));
}

export function deleteGroup(world: World, company: Company, id: string): Reply {
  const known = groupNamed(company, id);
  if ('kind' in known) return known;
  if (isBuiltIn(known)) {
    return refuse(409, `${known.name} is a built-in group: it cannot be deleted.`, 'Take its members or boxes out.');
  }
  world.store.put(withoutGroup(company, id));
  return done({ id, deleted: true });
}

function groupShown(company: Company, group: PermissionGroup, { memberCount } = counted): GroupShown {
  const shown = { ...group, builtIn: isBuiltIn(group) };
  if (memberCount === 'no') return shown;
  const serviceUsers = group.members.serviceUserIds.length;
  return { ...shown, memberCount: { serviceUsers, employees: employeesIn(company, group) } };
}

function employeesIn(company: Company, { members }: PermissionGroup): number {
  if (members.condition === null) return members.employeeIds.length;
  const people = peopleOf(company);
  let count = 0;
  for (let index = 0; index < people.size; index += 1) if (letsIn(members, people.at(index))) count += 1;
  return count;
}

function groupNamed(company: Company, id: string): PermissionGroup | ControlError {
  const ids = company.groups.map((group) => group.id);
  const meant = nearest(id, ids);
  return (
    company.groups.find((group) => group.id === id) ??
    refuse(
      404,
      `The company has no permission group ${id}.`,
      `It has: ${ids.join(', ')}.`,
      meant ? { nearest: meant } : {},
    )
  );
}
