import { type Change, changeText, isGroupChange, isRequestChange, type PermissionGroup } from '@hibob-kit/permissions';
import { z } from 'zod';
import { type Company, withNewGroup } from '../company/company.ts';
import { isNetwork } from '../company/ip-allow-list.ts';
import { changeSchema } from '../explain/change-schema.ts';
import { namesIn } from '../explain/names.ts';
import { patchedCompany } from '../explain/patched.ts';
import { nearest } from '../nearest.ts';
import type { World } from '../world.ts';
import { checkGroup } from './check-group.ts';
import { type ControlError, refuse, refusedName } from './control-error.ts';
import { done, type Reply } from './reply.ts';

/** The `changes` of a fix as the explanation has them. */
export const applyInput = z.strictObject({ changes: z.array(changeSchema).min(1) });

export const appliedAnswer = z.strictObject({
  applied: z.array(z.string()),
  version: z.int(),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string() })).describe('that were changed'),
});

/** All of a fix or nothing: it is held against the company as it is now. */
export function postApply(world: World, company: Company, { changes }: z.output<typeof applyInput>): Reply {
  const wrong = changes
    .map((change, at) => wrongIn(company, change, changes, `changes.${at}`))
    .find((one) => one !== null);
  if (wrong) return wrong;
  const patched = patchedCompany(company, changes);
  const touched = new Set(changes.flatMap((one) => (isGroupChange(one) ? one.groupId : [])));
  for (const group of patched.groups.filter(({ id }) => touched.has(id))) {
    const refused = refusedAs(company, group);
    if (refused) return refused;
  }
  const made = patched.groups.find(({ id }) => id === 'new');
  const { id: _, ...wanted } = made ?? { id: '' };
  const kept = { ...patched, groups: patched.groups.filter((group) => group !== made) };
  const changed = made && 'name' in wanted ? { ...withNewGroup(kept, wanted), version: patched.version } : kept;
  world.store.put(changed);
  const names = namesIn(changed);
  const nameOf = (fact: string, id: string) =>
    fact === 'group' && id === 'new' ? (made?.name ?? id) : names(fact, id);
  const groups = changed.groups.filter(({ id }) => touched.has(id) || !company.groups.some((one) => one.id === id));
  return done({
    applied: changes.map((change) => changeText(change, nameOf)),
    version: changed.version,
    groups: groups.map(({ id, name }) => ({ id, name })),
  });
}

/** As if the group were saved in its dialog. */
function refusedAs(company: Company, group: PermissionGroup): ControlError | null {
  const known = company.groups.find(({ id }) => id === group.id) ?? null;
  const boxes = (all: PermissionGroup['categories']) =>
    Object.fromEntries(Object.entries(all).map(([id, rights]) => [id, { ...rights }]));
  const input = {
    ...group,
    members: {
      serviceUserIds: [...group.members.serviceUserIds],
      employeeIds: [...group.members.employeeIds],
      condition: group.members.condition && [...group.members.condition].map(writable),
    },
    accessRights: settable(group.accessRights),
    categories: boxes(group.categories),
    fields: boxes(group.fields),
    features: [...group.features],
  };
  const checked = checkGroup(company, input, known);
  return checked.kind === 'refused' ? checked : null;
}

function settable(accessRights: PermissionGroup['accessRights']) {
  if (accessRights.select === 'people') return { ...accessRights, employeeIds: [...accessRights.employeeIds] };
  return accessRights.select === 'condition'
    ? { ...accessRights, conditions: accessRights.conditions.map(writable) }
    : accessRights;
}

type AnyCondition = NonNullable<PermissionGroup['members']['condition']>[number];

function writable(condition: AnyCondition) {
  return condition.operator === 'exists' ? condition : { ...condition, values: [...condition.values] };
}

function wrongIn(company: Company, change: Change, all: readonly Change[], path: string): ControlError | null {
  if (isRequestChange(change)) {
    const text = changeText(change, namesIn(company));
    return refuse(409, 'This change is one of the request, not of the company.', text, { path });
  }
  if (change.kind === 'allow address') {
    if (isNetwork(change.address)) return null;
    return refuse(400, `${change.address} is neither an IP address nor a network.`, 'Send 10.1.2.3 or 10.0.0.0/8.', {
      path: `${path}.address`,
    });
  }
  if (change.kind === 'enable service user') {
    const known = company.serviceUsers.map(({ id }) => id);
    const { serviceUserId: id } = change;
    return known.includes(id)
      ? null
      : refusedName(`${path}.serviceUserId`, `The company has no service user ${id}.`, id, known);
  }
  if (change.kind === 'make group') return null;
  return wrongGroup(company, change, all, path);
}

function wrongGroup(
  company: Company,
  change: Extract<Change, { groupId: string }>,
  all: readonly Change[],
  path: string,
): ControlError | null {
  const { groupId } = change;
  if (groupId === 'new' && all.some(({ kind }) => kind === 'make group')) return null;
  const group = company.groups.find(({ id }) => id === groupId);
  if (!group) {
    const known = company.groups.map(({ id }) => id);
    const meant = nearest(groupId, known);
    return refuse(404, `The company has no permission group ${groupId}.`, `It has: ${known.join(', ')}.`, {
      path: `${path}.groupId`,
      ...(meant ? { nearest: meant } : {}),
    });
  }
  if (change.kind !== 'change condition') return null;
  const conditions = group.accessRights.select === 'condition' ? group.accessRights.conditions : [];
  if (JSON.stringify(conditions[change.at]) === JSON.stringify(change.from)) return null;
  return refuse(
    409,
    `The access rights of ${group.name} have changed since: line ${change.at + 1} is another one.`,
    'Have it explained again.',
    { path: `${path}.from` },
  );
}
