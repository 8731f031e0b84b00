import type { AccessRights, PermissionGroup } from '../group.ts';
import { noRights, type Right, rights } from '../right.ts';
import { lifecycleStatusExists } from './candidates.ts';

/** One box that a recorded request takes. */
export interface Need {
  readonly categoryId: string;
  /** Under field-level permissions the field alone; null: the category. */
  readonly fieldId: string | null;
  readonly right: Right;
  /** What of the request takes it: a field id, a table. */
  readonly for: string;
  /** Its number in the journal. */
  readonly request: number;
}

export interface Needs {
  readonly boxes: readonly Need[];
  readonly features: readonly { readonly feature: string; readonly request: number }[];
  /** Whether anything reads people who are not active, and what. */
  readonly inactive: { readonly because: string; readonly request: number } | null;
  /** The employees the log is about, where every request names its own; null: some are about everybody. */
  readonly named: readonly string[] | null;
}

/** What one box of the least group is for. */
export interface BoxRow {
  readonly categoryId: string;
  readonly fieldId: string | null;
  readonly right: Right;
  readonly today: boolean;
  readonly least: boolean;
  readonly do: 'keep' | 'tick' | 'untick';
  /** Today's groups in which it is ticked. */
  readonly groups: readonly string[];
  readonly for: readonly string[];
  readonly requests: readonly number[];
}

export interface FeatureRow {
  readonly feature: string;
  readonly today: boolean;
  readonly least: boolean;
  readonly do: 'keep' | 'tick' | 'untick';
  readonly requests: readonly number[];
}

export interface LeastGroup {
  readonly group: Omit<PermissionGroup, 'id'>;
  readonly boxes: readonly BoxRow[];
  readonly features: readonly FeatureRow[];
  readonly accessRights: {
    readonly today: readonly AccessRights[];
    readonly least: AccessRights;
    readonly same: boolean;
    readonly because: string;
  };
}

/** The least group that serves the needs, held against what the groups that count give today. */
export function leastGroup(
  needs: Needs,
  today: readonly PermissionGroup[],
  who: { readonly name: string; readonly serviceUserId: string },
): LeastGroup {
  const { least, because } = audienceFor(needs);
  const group: Omit<PermissionGroup, 'id'> = {
    name: today[0]?.name ?? who.name,
    type: 'Service user',
    members: { serviceUserIds: [who.serviceUserId], employeeIds: [], condition: null },
    accessRights: least,
    categories: boxesOf(
      needs.boxes.filter(({ fieldId }) => fieldId === null).map((one) => [one.categoryId, one.right]),
    ),
    fields: boxesOf(needs.boxes.flatMap(({ fieldId, right }) => (fieldId === null ? [] : [[fieldId, right] as const]))),
    features: [...new Set(needs.features.map(({ feature }) => feature))],
  };
  return {
    group,
    boxes: [...boxRows(needs, today, null), ...boxRows(needs, today, 'fields')],
    features: featureRows(needs, today),
    accessRights: {
      today: today.map(({ accessRights }) => accessRights),
      least,
      same:
        today.length > 0 && today.every(({ accessRights }) => JSON.stringify(accessRights) === JSON.stringify(least)),
      because,
    },
  };
}

function audienceFor({ named, inactive }: Needs): { readonly least: AccessRights; readonly because: string } {
  if (named) return { least: { select: 'people', employeeIds: named }, because: 'every request names its employees' };
  return inactive
    ? { least: { select: 'condition', conditions: [lifecycleStatusExists] }, because: inactive.because }
    : { least: { select: 'everyone' }, because: 'no request reads anybody who is not active' };
}

function boxesOf(ticked: readonly (readonly [string, Right])[]): PermissionGroup['categories'] {
  const boxes: Record<string, PermissionGroup['categories'][string]> = {};
  for (const [id, right] of ticked) boxes[id] = { ...(boxes[id] ?? noRights), [right]: true };
  return boxes;
}

function boxRows({ boxes }: Needs, today: readonly PermissionGroup[], of: 'fields' | null): readonly BoxRow[] {
  const idOf = ({ categoryId, fieldId }: Pick<Need, 'categoryId' | 'fieldId'>) => (of ? fieldId : categoryId);
  const wanted = boxes.filter(({ fieldId }) => (fieldId === null) === (of === null));
  const tickedIn = (group: PermissionGroup) => (of ? group.fields : group.categories);
  const ids = new Set([
    ...wanted.flatMap((one) => idOf(one) ?? []),
    ...today.flatMap((one) => Object.keys(tickedIn(one))),
  ]);
  return [...ids].flatMap((id) =>
    rights.flatMap((right) => {
      const takes = wanted.filter((one) => idOf(one) === id && one.right === right);
      const groups = today.filter((group) => tickedIn(group)[id]?.[right]).map((group) => group.id);
      if (takes.length === 0 && groups.length === 0) return [];
      return {
        categoryId: of ? (takes[0]?.categoryId ?? '') : id,
        fieldId: of ? id : null,
        right,
        ...standing(groups.length > 0, takes.length > 0),
        groups,
        for: [...new Set(takes.map((one) => one.for))],
        requests: [...new Set(takes.map((one) => one.request))],
      };
    }),
  );
}

function featureRows({ features }: Needs, today: readonly PermissionGroup[]): readonly FeatureRow[] {
  const ticked = new Set(today.flatMap((group) => group.features));
  const all = new Set([...features.map(({ feature }) => feature), ...ticked]);
  return [...all].map((feature) => {
    const requests = features.filter((one) => one.feature === feature).map(({ request }) => request);
    return { feature, ...standing(ticked.has(feature), requests.length > 0), requests: [...new Set(requests)] };
  });
}

function standing(today: boolean, least: boolean): Pick<BoxRow, 'today' | 'least' | 'do'> {
  if (today && least) return { today, least, do: 'keep' };
  return { today, least, do: least ? 'tick' : 'untick' };
}
