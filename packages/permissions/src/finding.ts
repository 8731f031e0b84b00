import type { Right } from './right.ts';

/** Stable names of what can be found: `<area>.<what>`. */
export const findingCodes = [
  'credential.rejected',
  'credential.blocked',
  'group.general-errors',
  'audience.nobody',
  'audience.inactive-hidden',
  'category.view-missing',
  'category.view-or-edit-missing',
  'category.history-missing',
  'category.edit-missing',
  'table.forbidden',
  'field.empty',
  'field.not-in-company',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** `blocking`: a selected field cannot be read, the connection is refused. `advisory`: it works, with less than it could. */
export type Severity = 'blocking' | 'advisory';

export interface Cause {
  readonly cause: string;
  /** The one thing to look at that separates it from the others. */
  readonly lookAt: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly title: string;
  /** The category by the company's own display name, where the finding is about one. */
  readonly category: string | null;
  readonly rights: readonly Right[];
  /** The selected fields it costs, by the company's own labels. */
  readonly fields: readonly string[];
  readonly evidence: readonly string[];
  /** Why, most likely first. One entry where only one cause fits. */
  readonly causes: readonly Cause[];
  /** What to click in HiBob, in order. */
  readonly clicks: readonly string[];
  /** The way out without HiBob, e.g. unselecting a field. */
  readonly instead: string | null;
  /** The request that proves the fix. */
  readonly proof: string;
}

export type BoxState = 'proved' | 'missing' | 'cannot tell' | 'not checkable, not needed for your fields' | 'not asked';

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
}
