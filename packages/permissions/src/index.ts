export { type Access, accessOf } from './access.ts';
export { type AudienceCandidate, covers } from './audience.ts';
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
export { type FieldOutcome, fieldOutcome, type OutcomeSwitches, type TableOutcome, tableOutcome } from './outcome.ts';
export { addRights, noRights, type Right, type Rights, rights, rightsOf } from './right.ts';
export { everythingSelected, type Selection } from './selection.ts';
