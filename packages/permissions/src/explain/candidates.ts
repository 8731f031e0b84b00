import { attemptOf } from '../attempt.ts';
import { isBuiltIn } from '../built-in-groups.ts';
import { type AudienceCandidate, type Condition, conditionFields, holds, textOf } from '../condition.ts';
import type { PermissionGroup } from '../group.ts';
import type { Right } from '../right.ts';
import type { StageId } from '../rules.ts';
import type { Ask, Question, Verdict } from '../stage.ts';
import { type Change, emptyGroup, type SettableAccessRights } from './change.ts';
import type { Case } from './explain-case.ts';

/** Changes of which some, together, might bring it. `always` comes with any of them and counts nothing. */
export interface Pool {
  readonly always: readonly Change[];
  readonly changes: readonly Change[];
}

/**
 * What each group would take, stage by stage as it fails. One group is enough for a smallest fix: what a second one would give, the
 * first can be given with as many changes.
 */
export function poolsOf(asked: Case, groups: readonly PermissionGroup[], newGroup: NewGroup): readonly Pool[] {
  const usable = groups.filter((group) => group.type === 'Service user' && !isBuiltIn(group));
  const common = [...doorChanges(asked.question), ...asked.askable];
  const pools = usable.map((group) => ({ always: [], changes: [...common, ...groupChanges(asked.question, group)] }));
  if (usable.length > 0) return pools;
  const making: Extract<Change, { kind: 'make group' }> = { kind: 'make group', groupId: 'new', ...newGroup };
  return [{ always: [making], changes: [...common, ...groupChanges(asked.question, emptyGroup(making))] }];
}

/** How a group starts out, where the company has none that could serve. */
export interface NewGroup {
  readonly name: string;
  readonly accessRights: SettableAccessRights;
}

/** HiBob's guide has it for whoever wants all employees. */
export const lifecycleStatusExists: Condition = { field: 'Lifecycle status', operator: 'exists' };

function groupChanges(question: Question, group: PermissionGroup): readonly Change[] {
  const failing = attemptOf(question, group).verdicts.filter(({ acts }) => acts === 'fail');
  return failing.flatMap((verdict) => byStage[verdict.stage](question, group, verdict));
}

const byStage: Readonly<
  Record<StageId, (question: Question, group: PermissionGroup, verdict: Verdict) => readonly Change[]>
> = {
  credential: () => [],
  'group type': () => [],
  member: ({ serviceUserId }, { id }) => [{ kind: 'add member', groupId: id, serviceUserId }],
  'category right': ({ ask, regime }, group) => {
    if (ask.kind === 'feature') return [ticking(ask, group)];
    if (!('categoryId' in ask)) return [];
    const own = regime === 'field-level' && ask.fieldId !== null;
    return [
      ...boxes(group, ask.categoryId, null, neededFor(ask)),
      ...(own ? boxes(group, ask.categoryId, ask.fieldId, neededFor(ask)) : []),
    ];
  },
  audience: ({ person }, group) => (person ? audienceChanges(person, group) : []),
  'lifecycle status': () => [],
  'sensitive rule': ({ ask }, group) => (ask.kind === 'field' ? boxes(group, ask.categoryId, null, ['edit']) : []),
  'field-level rule': ({ ask }, group) => {
    if (!('categoryId' in ask) || ask.fieldId === null) return [];
    return boxes(group, ask.categoryId, ask.fieldId, neededFor(ask));
  },
};

/** For all folders where none is named: which one an admin would choose nobody can know. */
function ticking({ feature, folder }: Extract<Ask, { kind: 'feature' }>, { id: groupId }: PermissionGroup): Change {
  return { kind: 'tick feature', groupId, feature: folder === null ? feature : `${feature}:${folder}` };
}

function neededFor(ask: Extract<Ask, { categoryId: string }>): readonly Right[] {
  switch (ask.kind) {
    case 'field':
      return ['view'];
    case 'row':
      return ask.past ? ['view', 'viewHistory'] : ['view'];
    case 'box':
      return [ask.right];
    default:
      return ask satisfies never;
  }
}

function boxes(
  group: PermissionGroup,
  categoryId: string,
  fieldId: string | null,
  needed: readonly Right[],
): readonly Change[] {
  const ticked = (fieldId === null ? undefined : group.fields[fieldId]) ?? group.categories[categoryId];
  return needed
    .filter((right) => ticked?.[right] !== true)
    .map((right) => ({ kind: 'tick box', groupId: group.id, categoryId, fieldId, right }));
}

function audienceChanges(person: AudienceCandidate, { id: groupId, accessRights }: PermissionGroup): readonly Change[] {
  const all: Change = {
    kind: 'set access rights',
    groupId,
    to: { select: 'condition', conditions: [lifecycleStatusExists] },
  };
  switch (accessRights.select) {
    case 'people':
      return [{ kind: 'select employee', groupId, employeeId: person.id }, all];
    case 'everyone':
      return [all];
    case 'condition':
      if (accessRights.conditions.length === 0) return [all];
      return accessRights.conditions.flatMap((from, at) =>
        holds(from, person)
          ? []
          : easedFor(person, from).map((to): Change => ({ kind: 'change condition', groupId, at, from, to })),
      );
    case 'own data':
    case 'reports':
      return [];
    default:
      return accessRights satisfies never;
  }
}

/** Ways to let this employee through: name their value too, ask only that there is one, ask nothing. */
function easedFor(person: AudienceCandidate, condition: Condition): readonly (Condition | null)[] {
  if (condition.operator === 'exists') return [null];
  const { field, operator, values } = condition;
  const own = textOf(person.value(conditionFields[field]));
  if (operator === 'not equals') {
    const others = values.filter((one) => one.toLowerCase() !== own?.toLowerCase());
    return others.length === 0 ? [{ field, operator: 'exists' }, null] : [{ field, operator, values: others }, null];
  }
  if (own === null) return [null];
  return [{ field, operator, values: [...values, own] }, { field, operator: 'exists' }, null];
}

function doorChanges({ credential, serviceUserId }: Question): readonly Change[] {
  if (credential.kind === 'disabled') return [{ kind: 'enable service user', serviceUserId }];
  return credential.kind === 'address refused' ? [{ kind: 'allow address', address: credential.address }] : [];
}
