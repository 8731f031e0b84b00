import { z } from 'zod';
import { decimalIn } from '../sync/cell.ts';
import { compare, sum } from './exact.ts';
import type { PayReason } from './reasons.ts';

/** What the employment row that holds on a day says about the week. */
export interface Week {
  readonly weeklyHours: string | null;
  /** 1 is full time. */
  readonly fte: string | null;
  /** HiBob's `actualWorkingPattern`, as it came. */
  readonly workingPattern: unknown;
}

/** The hours a person works in a week, or why they are not known. */
export function hoursOf(week: Week | null): string | PayReasonFound {
  if (week === null) return { reason: 'employment-missing' };
  const { weeklyHours } = week;
  if (weeklyHours === null) return { reason: 'hours-missing' };
  const isPossible = compare(weeklyHours, '0') > 0 && compare(weeklyHours, '168') <= 0;
  return isPossible ? weeklyHours : { reason: 'hours-impossible' };
}

/**
 * The days of a week with hours in the pattern. A pattern whose hours are not the weekly hours is one week of several (a
 * nine-day fortnight, catalogue G14), and its days are not those of every week.
 */
export function daysOf(week: Week | null): string | PayReasonFound {
  if (week === null) return { reason: 'employment-missing' };
  const hours = patternHours(week);
  const days = hours?.filter((each) => compare(each, '0') > 0).length ?? 0;
  if (hours === null || days === 0) return { reason: 'working-days-missing' };
  return differsFromHours(week) ? { reason: 'working-days-doubtful' } : String(days);
}

export function differsFromHours(week: Week): boolean {
  const hours = patternHours(week);
  return hours !== null && week.weeklyHours !== null && compare(sum(hours), week.weeklyHours) !== 0;
}

export interface PayReasonFound {
  readonly reason: PayReason;
}

const pattern = z.looseObject({ days: z.record(z.string(), z.number().nullable()) });

/** null: there is no pattern, or one of another shape. */
function patternHours({ workingPattern }: Week): readonly string[] | null {
  const parsed = pattern.safeParse(workingPattern);
  if (!parsed.success) return null;
  const hours = Object.values(parsed.data.days);
  return hours.length === 0 ? null : hours.map((each) => decimalIn(each) ?? '0');
}
