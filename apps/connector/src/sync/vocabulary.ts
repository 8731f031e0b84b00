import type { EmployeeStatus, EquityType, Gender, GrantStatus, PayPeriod, VariablePayType } from '../store/norms.ts';
import type { Listed } from './labels.ts';

/**
 * HiBob's words in ours. Words are compared without case, blanks and hyphens, the item's id before its label, because companies
 * rename labels. What is in no table is `unknown`.
 */

/** Companies name leave types of their own: "Sabbatical Leave", "Military leave". */
export function statusOf(listed: Listed): EmployeeStatus | null {
  return translated(listed, (word) => statuses.get(word) ?? (word.endsWith('leave') ? 'leave' : undefined));
}

export function genderOf(listed: Listed): Gender | null {
  return translated(listed, (word) => genders.get(word));
}

/** Only whole words count: "semi-monthly" is not "monthly" (catalogue G5), and no period is assumed (G6). */
export function periodOf(listed: Listed): PayPeriod | null {
  return translated(listed, (word) => periods.get(word));
}

export function variablePayTypeOf(listed: Listed): VariablePayType | null {
  return translated(listed, (word) => firstPart(variablePayTypes, word));
}

export function equityTypeOf(listed: Listed): EquityType | null {
  return translated(listed, (word) => firstPart(equityTypes, word));
}

export function grantStatusOf(listed: Listed): GrantStatus | null {
  return translated(listed, (word) => grantStatuses.get(word));
}

const statuses: ReadonlyMap<string, EmployeeStatus> = new Map([
  ['hired', 'hired'],
  ['employed', 'active'],
  ['active', 'active'],
  ['gardenleave', 'garden_leave'],
  ['terminated', 'terminated'],
]);

const genders: ReadonlyMap<string, Gender> = new Map([
  ['female', 'female'],
  ['woman', 'female'],
  ['male', 'male'],
  ['man', 'male'],
  ['nonbinary', 'non_binary'],
  ['other', 'other'],
  ['prefernottosay', 'undisclosed'],
  ['notdisclosed', 'undisclosed'],
  ['undisclosed', 'undisclosed'],
]);

const periods: ReadonlyMap<string, PayPeriod> = new Map([
  ['annual', 'annual'],
  ['annually', 'annual'],
  ['yearly', 'annual'],
  ['halfyearly', 'half_year'],
  ['semiannual', 'half_year'],
  ['semiannually', 'half_year'],
  ['quarterly', 'quarter'],
  ['monthly', 'month'],
  ['semimonthly', 'half_month'],
  ['biweekly', 'two_weeks'],
  ['fortnightly', 'two_weeks'],
  ['weekly', 'week'],
  ['daily', 'day'],
  ['hourly', 'hour'],
]);

const grantStatuses: ReadonlyMap<string, GrantStatus> = new Map([
  ['granted', 'granted'],
  ['pending', 'pending'],
  ['pendingapproval', 'pending'],
]);

/** Companies add types of their own, so a part of the name decides; the first row that fits. */
const variablePayTypes: readonly (readonly [RegExp, VariablePayType])[] = [
  [/commission/, 'commission'],
  [/bonus/, 'bonus'],
  [/allowance/, 'allowance'],
  [/oncall|standby/, 'on_call'],
  [/^other$/, 'other'],
];

const equityTypes: readonly (readonly [RegExp, EquityType])[] = [
  [/option/, 'option'],
  [/rsu|restrictedstockunit/, 'rsu'],
  [/award/, 'award'],
  [/^other$/, 'other'],
];

function firstPart<T>(rows: readonly (readonly [RegExp, T])[], word: string): T | undefined {
  return rows.find(([part]) => part.test(word))?.[1];
}

/** Nothing said stays nothing. */
function translated<T>({ raw, label }: Listed, lookUp: (word: string) => T | undefined): T | 'unknown' | null {
  if (raw === null) return null;
  return lookUp(squeezed(raw)) ?? lookUp(squeezed(label)) ?? 'unknown';
}

function squeezed(words: string | null): string {
  return (words ?? '').toLowerCase().replace(/[\s_-]+/g, '');
}
