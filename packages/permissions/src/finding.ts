import type { CauseCode } from './cause.ts';
import type { Right } from './right.ts';

/** Stable names of what can be found: `<area>.<what>`. */
export const findingCodes = [
  'credential.malformed',
  'credential.rejected',
  'credential.blocked',
  'credential.other-company',
  'group.general-errors',
  'group.no-boxes',
  'audience.nobody',
  'audience.inactive-hidden',
  'audience.limited',
  'audience.differs',
  'category.view-missing',
  'category.view-or-edit-missing',
  'category.history-missing',
  'category.edit-missing',
  'table.forbidden',
  'field.hidden',
  'field.history-hidden',
  'field.empty',
  'field.not-in-company',
  'module.absent',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `blocking`: a selected field cannot be read, the connection is refused. `advisory`: it works, with less than it could. */
export type Severity = 'blocking' | 'advisory';

/**
 * `certain`: only the one cause named gives these answers. `one of several`: something is wrong, and each cause named gives
 * them. `cannot tell`: they fit a setup without any mistake as well.
 */
export const certainties = ['certain', 'one of several', 'cannot tell'] as const;
export type Certainty = (typeof certainties)[number];

export interface Cause {
  readonly code: CauseCode;
  /** The HiBob id of the category or field it is about; null where it is about neither. */
  readonly about: string | null;
  readonly cause: string;
  /** The one thing to look at that separates it from the others. */
  readonly lookAt: string;
}

/** The one request that proves a fix. */
export interface Retest {
  /** Method and path. */
  readonly request: string;
  /** What a search is asked for; absent where a request has no body. */
  readonly body?: SearchBody | undefined;
  /** What its answer then shows. */
  readonly shows: string;
}

export interface SearchBody {
  /** By their HiBob ids. */
  readonly fields: readonly string[];
  readonly showInactive: true;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly title: string;
  /** The category by the company's own display name, where the finding is about one. */
  readonly category: string | null;
  readonly rights: readonly Right[];
  /** The selected fields it costs, by the company's own labels. */
  readonly fields: readonly string[];
  readonly evidence: readonly string[];
  /** Every cause that gives these answers, most likely first. */
  readonly causes: readonly Cause[];
  /** What to click in HiBob, in order. */
  readonly fix: readonly string[];
  /** The way out without HiBob, e.g. unselecting a field. */
  readonly instead: string | null;
  readonly retest: Retest;
}

/** `missing`: nothing else gives these answers. `perhaps missing`: a company whose tables hold no earlier rows gives them as well. */
export const boxStates = [
  'proved',
  'missing',
  'perhaps missing',
  'cannot tell',
  'not checkable, not needed for your fields',
  'not asked',
] as const;
export type BoxState = (typeof boxStates)[number];

/** A row of the permission plan, in the shape of the guide's table. */
export interface PlanRow {
  readonly category: string;
  readonly view: BoxState;
  readonly viewHistory: BoxState;
  readonly edit: BoxState;
  readonly why: string;
}

export interface Diagnosis {
  readonly verdict: 'ready' | 'ready with advice' | 'refused';
  readonly findings: readonly Finding[];
  readonly plan: readonly PlanRow[];
  /** What no API shows, for a person to look at: whatever the verdict. */
  readonly checklist: readonly string[];
}
