import { type Access, accessOf, type OnEvaluation, type PermissionGroup, type Regime } from '@hibob-kit/permissions';

export interface KeptAccess {
  readonly access: Access;
  /** Another for every service user, list of groups and permission model; never given twice. */
  readonly key: string;
}

/** What a service user may do, added up once for a list of groups: most writes leave groups as they are. */
export function accessFor(
  groups: readonly PermissionGroup[],
  regime: Regime,
  serviceUserId: string,
  onEvaluation?: OnEvaluation,
): KeptAccess {
  const ofGroups = keptByGroups.get(groups) ?? new Map<string, KeptAccess>();
  keptByGroups.set(groups, ofGroups);
  const name = `${regime} ${serviceUserId}`;
  const known = ofGroups.get(name);
  if (known) return known;
  lastKey += 1;
  const kept = { access: accessOf(serviceUserId, groups, regime, onEvaluation), key: `access ${lastKey}` };
  ofGroups.set(name, kept);
  return kept;
}

const keptByGroups = new WeakMap<readonly PermissionGroup[], Map<string, KeptAccess>>();
let lastKey = 0;
