import type { PermissionGroup } from '@hibob-kit/permissions';
import { type Company, withGroup, withNewGroup, withoutGroup } from '../company/company.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { checkGroup } from './check-group.ts';
import { type ControlError, refuse } from './control-error.ts';
import type { GroupInput } from './group-input.ts';
import { done, made, type Reply } from './reply.ts';

export function postGroup(world: World, company: Company, input: GroupInput): Reply {
  const checked = checkGroup(company, input);
  if (checked.kind === 'refused') return checked;
  const changed = withNewGroup(company, checked.group);
  world.store.put(changed);
  return made(changed.groups.at(-1));
}

/** The whole group anew, as the dialog's Save does. */
export function putGroup(world: World, company: Company, id: string, input: GroupInput): Reply {
  const known = groupNamed(company, id);
  if ('kind' in known) return known;
  const checked = checkGroup(company, input);
  if (checked.kind === 'refused') return checked;
  const group: PermissionGroup = { ...checked.group, id };
  world.store.put(withGroup(company, group));
  return done(group);
}

export function deleteGroup(world: World, company: Company, id: string): Reply {
  const known = groupNamed(company, id);
  if ('kind' in known) return known;
  world.store.put(withoutGroup(company, id));
  return done({ id, deleted: true });
}

export function groupNamed(company: Company, id: string): PermissionGroup | ControlError {
  const ids = company.groups.map((group) => group.id);
  const meant = nearest(id, ids);
  return (
    company.groups.find((group) => group.id === id) ??
    refuse(
      404,
      `The company has no permission group ${id}.`,
      `It has: ${ids.join(', ') || 'none'}.`,
      meant ? { nearest: meant } : {},
    )
  );
}
