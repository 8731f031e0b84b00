export { type Access, accessOf } from './access.ts';
export { advise } from './advise.ts';
export { type AudienceCandidate, covers } from './audience.ts';
export { boxNames, checkbox, lifecycleExists, saveAndApply, screens } from './catalogue.ts';
export { diagnose, type Judgement } from './diagnose.ts';
export {
  type BoxState,
  type Cause,
  type Diagnosis,
  type Finding,
  type FindingCode,
  findingCodes,
  type PlanRow,
  type Severity,
} from './finding.ts';
export {
  type AccessRights,
  type Condition,
  type ConditionField,
  conditionFields,
  type GroupType,
  groupTypes,
  type Members,
  type PermissionGroup,
} from './group.ts';
export type { FieldSeen, Observation, TableSeen } from './observation.ts';
export { type FieldOutcome, fieldOutcome, type OutcomeSwitches, type TableOutcome, tableOutcome } from './outcome.ts';
export type { Problem } from './problem.ts';
export {
  categoryNames,
  type RequiredItem,
  type Requirement,
  type Requirements,
  requirementsOf,
} from './requirements.ts';
export { addRights, noRights, type Right, type Rights, rights, rightsOf } from './right.ts';
export { everythingSelected, type Selection } from './selection.ts';
export type { CompanyField, Wanted } from './wanted.ts';
