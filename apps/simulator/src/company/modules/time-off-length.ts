import { daysAfter, daysBetween, isWorkday } from '../calendar.ts';
import type { Policy } from './time-off-policies.ts';
import type { AskedTimeOff } from './time-off-request.ts';

/** How much of one day a request takes, in the unit it counts in. */
interface Share {
  readonly day: string;
  readonly amount: number;
  readonly unit: 'days' | 'hours';
}

export interface DayCost {
  readonly day: string;
  readonly cost: number;
}

/** A day in hours where the two units meet: working patterns play no part (ours). */
const hoursADay = 8;

/** All of the time a request covers, regular days off included, in the policy's unit. Source: OpenAPI 2025-06. */
export function totalDuration(asked: AskedTimeOff, { type }: Policy): number {
  return rounded(sharesOf(asked).reduce((sum, share) => sum + inUnit(share, type.unit), 0));
}

/** What is deducted from the balance. */
export function totalCost(asked: AskedTimeOff, policy: Policy): number {
  return rounded(costsByDay(asked, policy).reduce((sum, { cost }) => sum + cost, 0));
}

/** The deduction day by day: weekends are free where the policy books work days only. */
export function costsByDay(asked: AskedTimeOff, policy: Policy): readonly DayCost[] {
  return sharesOf(asked)
    .filter(({ day }) => !policy.bookingWorkDaysOnly || isWorkday(day))
    .map((share) => ({ day: share.day, cost: inUnit(share, policy.type.unit) }));
}

/** Amounts are sums of quarters and sixtieths; what floating point adds to them is not shown. */
export function rounded(amount: number): number {
  return Math.round(amount * 10_000) / 10_000;
}

/** Minutes since midnight of `09:30` or `09:30:00`. */
export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function sharesOf(asked: AskedTimeOff): readonly Share[] {
  switch (asked.requestRangeType) {
    case 'days':
      return daysOf(asked).map((day) => ({ day, amount: dayShare(day, asked), unit: 'days' }));
    case 'portionOnRange':
      return daysOf(asked).map((day) => ({ day, amount: 0.5, unit: 'days' }));
    case 'hours':
      return [{ day: asked.startDate, amount: asked.hours + asked.minutes / 60, unit: 'hours' }];
    case 'hoursOnRange':
      return daysOf(asked).map((day) => ({ day, amount: asked.dailyHours + asked.dailyMinutes / 60, unit: 'hours' }));
    case 'differentDayDurations':
      return asked.durations.map(({ date, hours, minutes }) => ({
        day: date,
        amount: hours + minutes / 60,
        unit: 'hours',
      }));
    case 'specificHoursDayDurations': {
      const amount = (minutesOf(asked.localEndTime) - minutesOf(asked.localStartTime)) / 60;
      return daysOf(asked).map((day) => ({ day, amount, unit: 'hours' }));
    }
    default:
      return asked satisfies never;
  }
}

/** Half of the first day where it begins after lunch, half of the last where it ends before. */
function dayShare(day: string, asked: Extract<AskedTimeOff, { requestRangeType: 'days' }>): number {
  const late = day === asked.startDate && asked.startDatePortion !== 'all_day';
  const early = day === asked.endDate && asked.endDatePortion !== 'all_day';
  return late || early ? 0.5 : 1;
}

function daysOf({ startDate, endDate }: AskedTimeOff): readonly string[] {
  return Array.from({ length: daysBetween(startDate, endDate) }, (_, at) => daysAfter(startDate, at));
}

function inUnit({ amount, unit }: Share, wanted: Share['unit']): number {
  if (unit === wanted) return amount;
  return wanted === 'days' ? amount / hoursADay : amount * hoursADay;
}
