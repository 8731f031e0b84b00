import type { PayBasis } from '../store/norms.ts';
import { compare, product, quotient } from './exact.ts';
import { type Figure, known, refused } from './figure.ts';
import type { PayReason, PayWarning } from './reasons.ts';
import type { Week } from './working-week.ts';

export interface Adjustment {
  readonly week: Week | null;
  /** null: not answered yet. */
  readonly basis: PayBasis | null;
  /** Digits behind the point of the currency. */
  readonly digits: number;
  /** The figure was added up from hours or days worked, so it is what the person gets, whatever the company enters. */
  readonly isWorked: boolean;
}

export interface Adjusted {
  readonly annualActual: Figure;
  readonly annualFte: Figure;
  readonly formula: readonly string[];
  readonly warnings: readonly PayWarning[];
}

/** Yearly pay as it is paid and at full time. Until the company has said which of the two HiBob holds, both are refused. */
export function adjust(annual: string, how: Adjustment): Adjusted {
  if (how.basis === null) {
    const none = refused('pay-basis-not-answered');
    return { annualActual: none, annualFte: none, formula: [], warnings: [] };
  }
  const isActual = how.basis === 'actual' || how.isWorked;
  const { figure, formula, warnings } = converted(annual, fteOf(how.week), how.digits, isActual);
  const asHeld = known(annual);
  return isActual
    ? { annualActual: asHeld, annualFte: figure, formula, warnings }
    : { annualActual: figure, annualFte: asHeld, formula, warnings };
}

interface Converted {
  readonly figure: Figure;
  readonly formula: readonly string[];
  readonly warnings: readonly PayWarning[];
}

function converted(annual: string, fte: string | PayReasonFound, digits: number, isActual: boolean): Converted {
  if (typeof fte !== 'string') return { figure: refused(fte.reason), formula: [], warnings: [] };
  if (compare(fte, '1') === 0) return { figure: known(annual), formula: [], warnings: [] };
  if (!isActual) {
    const value = product(annual, fte);
    return { figure: known(value), formula: [`annualActual = ${annual} × ${fte} = ${value}`], warnings: [] };
  }
  const { value, isExact } = quotient(annual, fte, digits);
  return {
    figure: known(value),
    formula: [`annualFte = ${annual} ÷ ${fte} ${isExact ? '=' : '≈'} ${value}`],
    warnings: isExact ? [] : ['rounded-to-currency'],
  };
}

interface PayReasonFound {
  readonly reason: PayReason;
}

/** Nobody works 1 % of full time; some companies enter 1 for 100 %. Dividing by it would make the pay a hundredfold. */
const mostFraction = '0.015';
const most = '1.5';

function fteOf(week: Week | null): string | PayReasonFound {
  if (week === null) return { reason: 'employment-missing' };
  const { fte } = week;
  if (fte === null) return { reason: 'fte-missing' };
  if (compare(fte, '0') === 0) return { reason: 'fte-zero' };
  if (compare(fte, '0') < 0 || compare(fte, most) > 0) return { reason: 'fte-out-of-range' };
  return compare(fte, mostFraction) <= 0 ? { reason: 'fte-looks-like-a-fraction' } : fte;
}
