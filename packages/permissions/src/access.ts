import { covers } from './audience.ts';
import type { AudienceCandidate } from './condition.ts';
import type { PermissionGroup } from './group.ts';
import type { Regime } from './regime.ts';
import { addRights, noRights, type Rights, type RightsOn } from './right.ts';

/** What one service user may do in one company, all its groups added up. */
export interface Access {
  /** Rights on this employee, or null when the employee is outside every group's access rights. */
  readonly rightsOn: (person: AudienceCandidate) => RightsOn | null;
  /** Rights on anyone at all: a bulk table without any is 403 for the whole call. */
  readonly rightsOnAnyone: RightsOn;
  /** Feature permissions, whatever the access rights. */
  readonly features: ReadonlySet<string>;
  /** Feature permissions as they hold on this employee: of the groups whose access rights cover them. */
  readonly featuresOn: (person: AudienceCandidate) => ReadonlySet<string>;
}

/** Told of each evaluation, so that a test can count what an answer costs. */
export type OnEvaluation = (evaluation: 'access rights of a group' | 'sum of groups') => void;

/**
 * Adds up the groups that count for a service user: those of type *Service user* that have it as a member. An employee's rights
 * are the sum over the groups whose access rights cover that employee (inferred: same logic as for people).
 */
export function accessOf(
  serviceUserId: string,
  groups: readonly PermissionGroup[],
  regime: Regime,
  onEvaluation: OnEvaluation = () => {},
): Access {
  const counting = groupsOf(serviceUserId, groups);
  const sumOf = perGroups((covering) => {
    onEvaluation('sum of groups');
    return added(covering, regime);
  });
  const featuresOf = perGroups((covering) => new Set(covering.flatMap(({ features }) => features)));
  const coveringOf = (person: AudienceCandidate) =>
    counting.filter((group) => {
      onEvaluation('access rights of a group');
      return covers(group.accessRights, person);
    });
  return {
    rightsOn: (person) => {
      const covering = coveringOf(person);
      return covering.length === 0 ? null : sumOf(covering);
    },
    rightsOnAnyone: sumOf(counting),
    features: featuresOf(counting),
    featuresOn: (person) => featuresOf(coveringOf(person)),
  };
}

/** Worked out once for each set of groups: employees covered by the same groups share one value. */
function perGroups<T>(work: (groups: readonly PermissionGroup[]) => T): (groups: readonly PermissionGroup[]) => T {
  const results = new Map<string, T>();
  return (groups) => {
    const key = groups.map((group) => group.id).join(' ');
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = work(groups);
    results.set(key, result);
    return result;
  };
}

/** Rights of several groups on one category or, where a group overrides it, on one field of it. */
export function rightsIn(
  groups: readonly Pick<PermissionGroup, 'categories' | 'fields'>[],
  regime: Regime,
  categoryId: string,
  fieldId: string | undefined,
): Rights {
  return groups.reduce((sum, { categories, fields }) => {
    const override = regime === 'field-level' && fieldId !== undefined ? fields[fieldId] : undefined;
    return addRights(sum, override ?? categories[categoryId] ?? noRights);
  }, noRights);
}

function added(groups: readonly PermissionGroup[], regime: Regime): RightsOn {
  const overridden = new Set(regime === 'field-level' ? groups.flatMap(({ fields }) => Object.keys(fields)) : []);
  const known = new Map<string, Rights>();
  return (categoryId, fieldId) => {
    const field = fieldId !== undefined && overridden.has(fieldId) ? fieldId : undefined;
    const key = field === undefined ? categoryId : `${categoryId} ${field}`;
    const rights = known.get(key) ?? rightsIn(groups, regime, categoryId, field);
    known.set(key, rights);
    return rights;
  };
}

/** Indexed once per list of groups: what a service user may do must not cost more for groups it is not in. */
function groupsOf(serviceUserId: string, groups: readonly PermissionGroup[]): readonly PermissionGroup[] {
  const known = indexes.get(groups) ?? indexed(groups);
  indexes.set(groups, known);
  return known.get(serviceUserId) ?? [];
}

const indexes = new WeakMap<readonly PermissionGroup[], ReadonlyMap<string, readonly PermissionGroup[]>>();

function indexed(groups: readonly PermissionGroup[]): ReadonlyMap<string, readonly PermissionGroup[]> {
  const byMember = new Map<string, PermissionGroup[]>();
  for (const group of groups) {
    if (group.type !== 'Service user') continue;
    for (const id of new Set(group.members.serviceUserIds)) {
      const counting = byMember.get(id);
      if (counting) counting.push(group);
      else byMember.set(id, [group]);
    }
  }
  return byMember;
}
