import { type AccessRights, builtInLifecycleStatuses, type LifecycleStatusSetting } from '@hibob-kit/permissions';
import type { Part } from './cast.ts';
import type { Picks } from './picks.ts';

/** Whose data the group's members see, and whoever they do not see for it. */
export interface Audience {
  readonly accessRights: AccessRights;
  /** How those who are hidden differ. */
  readonly hidden: { readonly status: string; readonly inactive: boolean; readonly elsewhere: boolean };
  /** A status that a company made and its group's condition forgot. */
  readonly statuses: readonly LifecycleStatusSetting[];
  /** So many are hidden at least, that the reason is one. */
  readonly least: number;
}

export const elsewhere = 'Site 2';

/** `known`: those visible of whom a condition on the lifecycle status can tell. */
export function audienceFor(picks: Picks, visible: readonly Part[], known: ReadonlySet<string>): Audience {
  const left = { status: 'terminated', inactive: true, elsewhere: false };
  const usual = { hidden: left, statuses: [], least: 5 };
  const isKnown = visible.every(({ id }) => known.has(id));
  const picked: Audience = {
    ...usual,
    accessRights: { select: 'people', employeeIds: visible.map(({ id }) => id) },
  };
  if (picks.has('audience.nothing-selected') || picks.has('group.empty'))
    return { ...usual, accessRights: { select: 'condition', conditions: [] } };
  if (picks.has('audience.part-of-company'))
    return {
      ...usual,
      accessRights: where({ field: 'Site', operator: 'not equals', values: [elsewhere] }),
      hidden: { status: 'employed', inactive: false, elsewhere: true },
    };
  if (picks.has('audience.people-picked')) return picked;
  if (!isKnown) return picked;
  const names = [...new Set(visible.map(({ status }) => status))];
  if (picks.has('audience.employed-only') && names.every((name) => name === 'employed'))
    return { ...usual, accessRights: where({ field: 'Lifecycle status', operator: 'equals', values: ['Employed'] }) };
  if (picks.has('audience.everyone') && visible.every(({ inactive }) => !inactive))
    return { ...usual, accessRights: { select: 'everyone' } };
  if (picks.has('audience.statuses-picked')) {
    const accessRights = where({ field: 'Lifecycle status', operator: 'equals', values: names });
    const forgotten = builtInLifecycleStatuses.find(({ id }) => !names.includes(id));
    if (forgotten !== undefined) {
      const hidden = { status: forgotten.id, inactive: forgotten.access === 'Inactive', elsewhere: false };
      return { ...usual, accessRights, hidden };
    }
    return {
      ...usual,
      accessRights,
      hidden: { status: 'sabbatical', inactive: true, elsewhere: false },
      statuses: [{ id: 'sabbatical', name: 'Sabbatical', access: 'Inactive', basedOn: null }],
    };
  }
  return { ...usual, accessRights: where({ field: 'Lifecycle status', operator: 'exists' }), least: 0 };
}

function where(condition: Extract<AccessRights, { select: 'condition' }>['conditions'][number]): AccessRights {
  return { select: 'condition', conditions: [condition] };
}
