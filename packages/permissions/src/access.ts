import { type AudienceCandidate, covers } from './audience.ts';
import type { PermissionGroup } from './group.ts';
import { addRights, noRights, type Rights } from './right.ts';

/** What one service user may do in one company, all its groups added up. */
export interface Access {
  /** Category id → rights on this employee, or null when the employee is outside every group's access rights. */
  readonly rightsOn: (person: AudienceCandidate) => ((categoryId: string) => Rights) | null;
  /** Rights on a category on anyone at all: a bulk table without any is 403 for the whole call. */
  readonly rightsOnAnyone: (categoryId: string) => Rights;
  /** Feature permissions, whatever the access rights. */
  readonly features: ReadonlySet<string>;
  /** Feature permissions of the tab People's data as they hold on this employee: of the groups that cover them. */
  readonly featuresOn: (person: AudienceCandidate) => ReadonlySet<string>;
}

/**
 * Adds up the groups that count for a service user: those of type *Service user* that have it as a member. An employee's rights
 * are the sum over the groups whose access rights cover that employee (inferred: same logic as for people).
 */
export function accessOf(serviceUserId: string, groups: readonly PermissionGroup[]): Access {
  const counting = groups.filter(
    (group) => group.type === 'Service user' && group.members.serviceUserIds.includes(serviceUserId),
  );
  const coveringOf = (person: AudienceCandidate) => counting.filter((group) => covers(group.accessRights, person));
  const sumOf = perGroups(added);
  const featuresOf = perGroups((covering) => new Set(covering.flatMap((group) => group.features)));
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

function added(groups: readonly PermissionGroup[]): (categoryId: string) => Rights {
  const byCategory = new Map<string, Rights>();
  for (const group of groups) {
    for (const [categoryId, rights] of Object.entries(group.categories)) {
      byCategory.set(categoryId, addRights(byCategory.get(categoryId) ?? noRights, rights));
    }
  }
  return (categoryId) => byCategory.get(categoryId) ?? noRights;
}
