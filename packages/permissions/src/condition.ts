import type { Value } from '@hibob-kit/schemas';

/**
 * What a condition can look at, by its label on the screen, and the people field behind it. Lifecycle status: people reference
 * (documented); the others: lists of vendors' guides (inferred), HiBob's whole list is unknown.
 */
export const conditionFields = {
  'Lifecycle status': 'internal.lifecycleStatus',
  Status: 'internal.status',
  Site: 'work.site',
  Department: 'work.department',
  Employer: 'employee.employerId',
  'Employment type': 'payroll.employment.type',
  'Employment contract': 'payroll.employment.contract',
  'Job title': 'work.title',
  'Is manager': 'work.isManager',
} as const satisfies Record<string, string>;
export type ConditionField = keyof typeof conditionFields;

/** `exists` and `equals` (with several values: any of them) were seen in guides; the other two are inferred. */
export const operators = ['exists', 'equals', 'not equals', 'any of'] as const;
export type Operator = (typeof operators)[number];

/** One line of *Select people by condition*. */
export type Condition =
  | { readonly field: ConditionField; readonly operator: 'exists' }
  | {
      readonly field: ConditionField;
      readonly operator: Exclude<Operator, 'exists'>;
      readonly values: readonly string[];
    };

/** As much of an employee as conditions look at. Values are machine values (list item ids). */
export interface AudienceCandidate {
  readonly id: string;
  readonly value: (fieldId: string) => Value;
}

export function holds(condition: Condition, person: AudienceCandidate): boolean {
  const value = person.value(conditionFields[condition.field]);
  switch (condition.operator) {
    case 'exists':
      return value !== null;
    case 'equals':
    case 'any of':
      return condition.values.some((wanted) => sameText(value, wanted));
    case 'not equals':
      // Who has no value does not have that value either (inferred, rule audience.not-equals-empty).
      return !condition.values.some((unwanted) => sameText(value, unwanted));
    default:
      return condition satisfies never;
  }
}

/** The screen shows labels (`Employed`), values are item ids (`employed`), whose case differs between sources. */
export function sameText(value: Value, wanted: string): boolean {
  const text = textOf(value);
  return text !== null && text.toLowerCase() === wanted.toLowerCase();
}

/** Entity lists have numbers for ids; booleans are Yes and No on the screen (inferred). */
export function textOf(value: Value): string | null {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
