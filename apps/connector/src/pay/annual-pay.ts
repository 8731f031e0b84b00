import { minorDigitsOf } from '@hibob-kit/schemas';
import type { PayBasis, PayPeriod } from '../store/norms.ts';
import { compare, digitsOf, product } from './exact.ts';
import { type Figure, known, refused } from './figure.ts';
import { adjust } from './fte-adjust.ts';
import { type PeriodRule, periodRules } from './period-rules.ts';
import type { PayReason, PayWarning } from './reasons.ts';
import { daysOf, differsFromHours, hoursOf, type Week } from './working-week.ts';

/** An amount as HiBob holds it, and what its meaning depends on. */
export interface PayInput {
  readonly amount: string | null;
  readonly currency: string | null;
  readonly period: PayPeriod | null;
  /** The employment row of the day the figure is wanted for; null: there is none. */
  readonly week: Week | null;
  /** null: not answered yet. */
  readonly basis: PayBasis | null;
}

/** Pay for a year beside what it was made from. */
export interface AnnualPay {
  /** The amount for a year, in the terms HiBob holds it. */
  readonly annual: Figure;
  /** What the person gets in a year. */
  readonly annualActual: Figure;
  /** What full-time work would give. */
  readonly annualFte: Figure;
  readonly trace: Trace;
}

/** How the figures came about, for whoever doubts one. */
export interface Trace {
  readonly rule: string | null;
  readonly inputs: Readonly<Record<string, string | null>>;
  readonly formula: readonly string[];
  readonly warnings: readonly PayWarning[];
}

export function annualPay(input: PayInput): AnnualPay {
  const { amount, currency, period, week, basis } = input;
  const inputs = {
    amount,
    currency,
    period,
    weeklyHours: week?.weeklyHours ?? null,
    fte: week?.fte ?? null,
    payBasis: basis,
  };
  const ready = readyFor(input);
  if ('reason' in ready) {
    const none = refused(ready.reason);
    const trace = { rule: ready.rule?.id ?? null, inputs, formula: [], warnings: [] };
    return { annual: none, annualActual: none, annualFte: none, trace };
  }
  const { rule, times, digits } = ready;
  const factors = [ready.amount, rule.factor, ...(times === null ? [] : [times])];
  const annual = product(...factors);
  // An hour or a day is worth the same however many of them somebody works: what they add up to is what the person gets.
  const adjusted = adjust(annual, { week, basis, digits, isWorked: rule.times !== null });
  return {
    annual: known(annual),
    annualActual: adjusted.annualActual,
    annualFte: adjusted.annualFte,
    trace: {
      rule: rule.id,
      inputs,
      formula: [`annual = ${factors.join(' × ')} = ${annual}`, ...adjusted.formula],
      warnings: [...warningsOn(ready.amount, digits, rule, week), ...adjusted.warnings],
    },
  };
}

interface Ready {
  readonly amount: string;
  readonly rule: PeriodRule;
  readonly times: string | null;
  readonly digits: number;
}

/** Everything a yearly figure takes, or the first thing that is not there. */
function readyFor({ amount, currency, period, week }: PayInput): Ready | NotReady {
  if (amount === null) return { reason: 'amount-missing', rule: null };
  if (currency === null) return { reason: 'currency-missing', rule: null };
  const digits = minorDigitsOf(currency);
  if (digits === null) return { reason: 'currency-unknown', rule: null };
  if (period === null) return { reason: 'period-missing', rule: null };
  if (period === 'unknown') return { reason: 'period-unknown', rule: null };
  const rule: PeriodRule = periodRules[period];
  if (rule.times === null) return { amount, rule, times: null, digits };
  const times = rule.times === 'weekly-hours' ? hoursOf(week) : daysOf(week);
  return typeof times === 'string' ? { amount, rule, times, digits } : { ...times, rule };
}

interface NotReady {
  readonly reason: PayReason;
  readonly rule: PeriodRule | null;
}

function warningsOn(amount: string, digits: number, rule: PeriodRule, week: Week | null): readonly PayWarning[] {
  const rows: readonly (readonly [PayWarning, boolean])[] = [
    ['amount-negative', compare(amount, '0') < 0],
    // A rate by the hour may well be finer than what is paid out.
    ['amount-finer-than-currency', rule.times === null && digitsOf(amount) > digits],
    ['hours-taken-as-worked', rule.times === 'weekly-hours'],
    ['pattern-differs-from-hours', rule.times === 'weekly-hours' && week !== null && differsFromHours(week)],
  ];
  return rows.filter(([, applies]) => applies).map(([warning]) => warning);
}
