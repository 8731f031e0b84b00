import type { PayPeriod } from '../store/norms.ts';

/** How an amount per period becomes one per year. `times`: what it takes beside the factor. */
export interface PeriodRule {
  readonly id: string;
  readonly factor: string;
  readonly times: 'weekly-hours' | 'working-days' | null;
}

/** A year has 52 weeks: the convention of pay surveys (and 26 payments every two weeks, 24 twice a month). */
export const periodRules = {
  annual: { id: 'annual', factor: '1', times: null },
  half_year: { id: 'half-year-x-2', factor: '2', times: null },
  quarter: { id: 'quarter-x-4', factor: '4', times: null },
  month: { id: 'month-x-12', factor: '12', times: null },
  half_month: { id: 'half-month-x-24', factor: '24', times: null },
  two_weeks: { id: 'two-weeks-x-26', factor: '26', times: null },
  week: { id: 'week-x-52', factor: '52', times: null },
  day: { id: 'day-x-52-x-working-days', factor: '52', times: 'working-days' },
  hour: { id: 'hour-x-52-x-weekly-hours', factor: '52', times: 'weekly-hours' },
} as const satisfies Record<Exclude<PayPeriod, 'unknown'>, PeriodRule>;
