import { documented, type Evidence } from '@hibob-kit/schemas';

/** Whether somebody in a lifecycle status counts as active: what `internal.status` says. */
export type AccessStatus = 'Active' | 'Inactive';

/** A lifecycle status of a company. */
export interface LifecycleStatus {
  readonly id: string;
  readonly name: string;
  readonly access: AccessStatus;
  /** `company`: the company decides whether it is active. */
  readonly decidedBy: 'HiBob' | 'company';
}

/**
 * What a company set: a leave of HiBob's by its id, or a leave of its own. `access` null: as the status it is based on, which may
 * itself be one of the company's.
 */
export interface LifecycleStatusSetting {
  readonly id: string;
  readonly name: string;
  readonly access: AccessStatus | null;
  readonly basedOn: string | null;
}

/** HiBob's own. Garden leave is active until the last day of work; then the status is Terminated. */
export const builtInLifecycleStatuses: readonly LifecycleStatus[] = [
  { id: 'hired', name: 'Hired', access: 'Inactive', decidedBy: 'HiBob' },
  { id: 'employed', name: 'Employed', access: 'Active', decidedBy: 'HiBob' },
  { id: 'garden leave', name: 'Garden Leave', access: 'Active', decidedBy: 'HiBob' },
  { id: 'leave', name: 'Leave', access: 'Active', decidedBy: 'company' },
  { id: 'parental leave', name: 'Parental Leave', access: 'Active', decidedBy: 'company' },
  { id: 'terminated', name: 'Terminated', access: 'Inactive', decidedBy: 'HiBob' },
];

export const lifecycleStatusEvidence: Evidence = documented(
  'help centre article on lifecycle statuses; that leaves start out active is ours',
);

/** Which setting cannot be, and why. `names`: what could have stood there, or the circle. */
export interface WrongStatus {
  readonly kind: 'wrong';
  readonly at: number;
  readonly key: 'id' | 'access' | 'basedOn';
  readonly reason: 'taken' | 'fixed' | 'undecided' | 'unknown' | 'cycle';
  readonly names: readonly string[];
}

export type ResolvedStatuses =
  | { readonly kind: 'resolved'; readonly statuses: readonly LifecycleStatus[] }
  | WrongStatus;

/** Every status of a company with what it means, or the first setting that cannot be. */
export function lifecycleStatusesOf(settings: readonly LifecycleStatusSetting[]): ResolvedStatuses {
  const access = new Map<string, AccessStatus>();
  for (const at of settings.keys()) {
    const followed = followedFrom(at, settings);
    if (typeof followed !== 'string') return followed;
    access.set(idOf(settings[at]?.id), followed);
  }
  const own = settings.filter(({ id }) => builtIn(id) === undefined);
  return {
    kind: 'resolved',
    statuses: [
      ...builtInLifecycleStatuses.map((status) => ({ ...status, access: access.get(status.id) ?? status.access })),
      ...own.map(({ id, name }) => ({
        id,
        name,
        access: access.get(idOf(id)) ?? 'Active',
        decidedBy: 'company' as const,
      })),
    ],
  };
}

/** What the setting means: its own word, or that of the status it is based on, however far away. */
function followedFrom(at: number, settings: readonly LifecycleStatusSetting[]): AccessStatus | WrongStatus {
  const first = settings[at];
  if (first === undefined) throw new Error(`no setting ${at}`);
  const wrong = (
    key: WrongStatus['key'],
    reason: WrongStatus['reason'],
    names: readonly string[] = [],
  ): WrongStatus => ({
    kind: 'wrong',
    at,
    key,
    reason,
    names,
  });
  if (settings.findIndex((one) => idOf(one.id) === idOf(first.id)) < at) return wrong('id', 'taken');
  if (builtIn(first.id)?.decidedBy === 'HiBob') return wrong('id', 'fixed', decidedByCompany);

  const path: string[] = [];
  let setting = first;
  while (setting.access === null) {
    path.push(setting.id);
    const { basedOn } = setting;
    if (basedOn === null) return setting === first ? wrong('access', 'undecided') : wrong('basedOn', 'undecided', path);
    const next = settings.find((one) => idOf(one.id) === idOf(basedOn));
    if (next === undefined) {
      const status = builtIn(basedOn);
      return status?.access ?? wrong('basedOn', 'unknown', allIds(settings));
    }
    if (path.some((id) => idOf(id) === idOf(next.id))) return wrong('basedOn', 'cycle', [...path, next.id]);
    setting = next;
  }
  return setting.access;
}

/** Their case differs between sources. */
const idOf = (id: string | undefined) => (id ?? '').toLowerCase();
const builtIn = (id: string) => builtInLifecycleStatuses.find((one) => one.id === idOf(id));
const decidedByCompany = builtInLifecycleStatuses.filter((one) => one.decidedBy === 'company').map(({ id }) => id);
const allIds = (settings: readonly LifecycleStatusSetting[]) => [
  ...builtInLifecycleStatuses.map(({ id }) => id),
  ...settings.map(({ id }) => id),
];
