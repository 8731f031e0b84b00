import type { PermissionGroup } from './group.ts';
import { type StageId, stageIds } from './rules.ts';
import type { Judge, Question, Verdict } from './stage.ts';
import { audienceStage } from './stages/audience-stage.ts';
import { categoryStage, fieldLevelStage, sensitiveStage } from './stages/box-stages.ts';
import { credentialStage, groupTypeStage, lifecycleStage, memberStage } from './stages/door.ts';

/** What becomes of a question by one group alone, or by all groups that count added up (`groupId` null). */
export interface Attempt {
  readonly groupId: string | null;
  /** All stages, in order, also those after the one that fails. */
  readonly verdicts: readonly Verdict[];
  /** The first that fails in this company; null: it is there. */
  readonly deciding: Verdict | null;
}

export const judges: Readonly<Record<StageId, Judge>> = {
  credential: credentialStage,
  'group type': groupTypeStage,
  member: memberStage,
  'category right': categoryStage,
  audience: audienceStage,
  'lifecycle status': lifecycleStage,
  'sensitive rule': sensitiveStage,
  'field-level rule': fieldLevelStage,
};

/** As if this were the company's only group. */
export function attemptOf(question: Question, group: PermissionGroup): Attempt {
  return attempt(
    group.id,
    stageIds.map((stage) => judges[stage](question, [group])),
  );
}

/**
 * What the company's groups give together, which is what a request gets: boxes of several groups add up, but only of those that count
 * and whose access rights cover the employee. Where none does, the boxes of those that count are looked at.
 */
export function togetherOf(question: Question, groups: readonly PermissionGroup[]): Attempt {
  const typed = groups.filter((group) => passes(question, 'group type', group));
  const counting = typed.filter((group) => passes(question, 'member', group));
  const covering = counting.filter((group) => passes(question, 'audience', group));
  const boxed = covering.length > 0 ? covering : counting;
  const looksAt: Readonly<Record<StageId, readonly PermissionGroup[]>> = {
    credential: [],
    'group type': typed,
    member: counting,
    'category right': boxed,
    audience: counting,
    'lifecycle status': [],
    'sensitive rule': boxed,
    'field-level rule': boxed,
  };
  return attempt(
    null,
    stageIds.map((stage) => judges[stage](question, looksAt[stage])),
  );
}

function passes(question: Question, stage: StageId, group: PermissionGroup): boolean {
  return judges[stage](question, [group]).acts === 'pass';
}

function attempt(groupId: string | null, verdicts: readonly Verdict[]): Attempt {
  return { groupId, verdicts, deciding: verdicts.find(({ acts }) => acts === 'fail') ?? null };
}
