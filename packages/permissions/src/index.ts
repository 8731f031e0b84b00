export { type Access, accessOf, type OnEvaluation, rightsIn } from './access.ts';
export { checklistFor } from './advise/checklist.ts';
export { advise } from './advise.ts';
export { type Attempt, attemptOf, judges, togetherOf } from './attempt.ts';
export { covers, letsIn } from './audience.ts';
export { builtInGroupIds, builtInGroups, builtInGroupsEvidence, isBuiltIn } from './built-in-groups.ts';
export { boxNames, checkbox, featureText, lifecycleExists, saveAndApply, screens } from './catalogue.ts';
export { type CauseCode, causeCodes } from './cause.ts';
export { type ChosenItem, chosenItems, extraFields, targetsOf } from './chosen.ts';
export {
  type AudienceCandidate,
  type Condition,
  type ConditionField,
  conditionFields,
  holds,
  type Operator,
  operators,
} from './condition.ts';
export { type Consistent, type ConsistentSetup, consistentWith } from './consistent/consistent-with.ts';
export type { NextRequest } from './consistent/next-request.ts';
export { askedIn, type PastedRequest } from './consistent/pasted-request.ts';
export { audiences, doors, memberships, oddities } from './consistent/setup.ts';
export type { PastedAnswer } from './consistent/sketch.ts';
export { type Contradiction, contradictionIn } from './contradiction.ts';
export { diagnose, type Judgement } from './diagnose.ts';
export { driftBetween } from './drift/drift.ts';
export { type DriftCode, type DriftEntry, driftCodes } from './drift/entry.ts';
export { type PastCheck, type Seen, type SeenBoxes, seenIn } from './drift/seen.ts';
export { type Beyond, type Excess, type ExcessCode, excessCodes, excessOf } from './excess/excess.ts';
export { adminGuide } from './explain/admin-guide.ts';
export {
  lifecycleStatusExists as lifecycleStatusExistsCondition,
  type NewGroup,
  type Pool,
  poolsOf,
} from './explain/candidates.ts';
export {
  type Change,
  type CompanyChange,
  changedGroups,
  collide,
  type GroupChange,
  isGroupChange,
  isRequestChange,
  type RequestChange,
  type SettableAccessRights,
  sizeOf,
} from './explain/change.ts';
export { accessRightsText, changeText, clickPath } from './explain/change-text.ts';
export {
  type Case,
  type CaseOutcome,
  decidingOf,
  type Explained,
  explainCase,
  type GroupExplained,
  nearMisses,
  outcomeOf,
} from './explain/explain-case.ts';
export { type Exposure, exposureOf, type Landscape } from './explain/exposure.ts';
export {
  type BoxRow,
  type FeatureRow,
  type LeastGroup,
  leastGroup,
  type Need,
  type Needs,
} from './explain/least-group.ts';
export {
  type ExplainStage,
  fails,
  type Line,
  type NameOf,
  passes,
  permissionLine,
  type RequestVerdict,
  requestLine,
} from './explain/line.ts';
export { paragraphOf, type Told } from './explain/paragraph.ts';
export {
  type RequestRuleId,
  type RequestStageId,
  requestRules,
  requestStageIds,
} from './explain/request-rules.ts';
export { type Sight, sightOf } from './explain/sight.ts';
export { choices, smallestSets } from './explain/smallest.ts';
export { type EditNeed, editNeed, type FoundField, findFields } from './field-search.ts';
export {
  type BoxState,
  boxStates,
  type Cause,
  type Certainty,
  certainties,
  type Diagnosis,
  type Finding,
  type FindingCode,
  findingCodes,
  type PlanRow,
  type Retest,
  type Severity,
} from './finding.ts';
export {
  type AccessRights,
  type GroupType,
  groupTypes,
  type Members,
  type PermissionGroup,
} from './group.ts';
export { identifies, identifyingFields } from './identity.ts';
export {
  type AccessStatus,
  builtInLifecycleStatuses,
  type LifecycleStatus,
  type LifecycleStatusSetting,
  lifecycleStatusEvidence,
  lifecycleStatusesOf,
  type ResolvedStatuses,
  type WrongStatus,
} from './lifecycle-status.ts';
export type { FieldSeen, Observation, TableSeen } from './observation.ts';
export {
  type FieldOutcome,
  fieldOutcome,
  type OutcomeSwitches,
  type TableOutcome,
  tableOutcome,
  widestOutcome,
} from './outcome.ts';
export {
  boxesOf,
  isCustom,
  neededRights,
  type Plan,
  type PlannedBox,
  type PlannedCategory,
  planOf,
} from './plan.ts';
export type { Problem } from './problem.ts';
export { type Regime, regimes } from './regime.ts';
export {
  categoryNames,
  type RequiredItem,
  type Requirement,
  type Requirements,
  requirementsOf,
} from './requirements.ts';
export { addRights, noRights, type Right, type Rights, type RightsOn, rights, rightsOf } from './right.ts';
export { type Rule, type RuleId, rules, type StageId, stageIds } from './rules.ts';
export { type Candidate, chooseSample, sampleSizes } from './sample.ts';
export { everythingSelected, type Selection } from './selection.ts';
export {
  type Ask,
  type CredentialState,
  type Facts,
  type Judge,
  type Question,
  type Sensitivity,
  type Verdict,
  verdictText,
} from './stage.ts';
export { conditionText } from './stages/audience-stage.ts';
export type { CompanyField, Wanted } from './wanted.ts';
