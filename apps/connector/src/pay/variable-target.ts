import { minorDigitsOf } from '@hibob-kit/schemas';
import type { Row } from '../store/record.ts';
import { product } from './exact.ts';
import { type Figure, known, refused } from './figure.ts';
import { periodRules } from './period-rules.ts';
import type { PayWarning } from './reasons.ts';

/** Variable pay for a year: an amount per payment period, or a share of the base pay of that day. */
export interface AnnualTarget {
  readonly basis: 'amount' | 'percent' | null;
  readonly annual: Figure;
  readonly currency: string | null;
  readonly rule: string | null;
  readonly formula: readonly string[];
  readonly warnings: readonly PayWarning[];
}

type VariableRow = Pick<Row<'variable_pay'>, 'amount' | 'currency' | 'percentOfBase' | 'paymentPeriod'>;

export interface Base {
  readonly annual: Figure;
  readonly currency: string | null;
}

/** That an amount is one of each payment period, as base pay is of each pay period, is inferred: HiBob's document is silent. */
export function annualTarget(row: VariableRow, base: Base | null): AnnualTarget {
  if (row.amount !== null) return ofAmount(row.amount, row);
  if (row.percentOfBase !== null) return ofBase(row.percentOfBase, base);
  return { ...nothing, annual: refused('amount-missing') };
}

const nothing = { basis: null, currency: null, rule: null, formula: [], warnings: [] } as const;

function ofAmount(amount: string, { currency, paymentPeriod }: VariableRow): AnnualTarget {
  const held = { ...nothing, basis: 'amount' as const, currency };
  if (currency === null) return { ...held, annual: refused('currency-missing') };
  if (minorDigitsOf(currency) === null) return { ...held, annual: refused('currency-unknown') };
  if (paymentPeriod === null) return { ...held, annual: refused('period-missing') };
  if (paymentPeriod === 'unknown') return { ...held, annual: refused('period-unknown') };
  const { id, factor, times } = periodRules[paymentPeriod];
  // No list of HiBob pays a bonus by the day or hour.
  if (times !== null) return { ...held, annual: refused('period-unknown') };
  const annual = product(amount, factor);
  return {
    ...held,
    annual: known(annual),
    rule: `amount-${id}`,
    formula: [`annual = ${amount} × ${factor} = ${annual}`],
    warnings: factor === '1' ? [] : ['amount-taken-per-period'],
  };
}

function ofBase(percent: string, base: Base | null): AnnualTarget {
  const held = { ...nothing, basis: 'percent' as const, currency: base?.currency ?? null };
  if (base === null) return { ...held, annual: refused('base-pay-missing') };
  if (base.annual.value === null) return { ...held, annual: base.annual };
  const annual = product(base.annual.value, percent, '0.01');
  return {
    ...held,
    annual: known(annual),
    rule: 'percent-of-base',
    formula: [`annual = ${base.annual.value} × ${percent} % = ${annual}`],
  };
}
