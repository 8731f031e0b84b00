import type { Trace } from '../pay/annual-pay.ts';
import { annualPayOf } from '../pay/pay-row.ts';
import { annualTarget, type Base } from '../pay/variable-target.ts';
import { columnOf } from '../snapshot/column.ts';
import type { Dossier } from '../snapshot/dossier.ts';
import { holdsOn, rowOn } from '../snapshot/in-force.ts';
import type { SnapshotContext } from '../snapshot/snapshot-context.ts';
import type { Row } from '../store/record.ts';

export interface YearlyPay {
  readonly isCurrent: boolean;
  readonly annual: string | null;
  readonly annualReason: string | null;
  readonly annualActual: string | null;
  readonly annualActualReason: string | null;
  readonly annualFte: string | null;
  readonly annualFteReason: string | null;
  readonly normalisation: Trace;
}

/** What is worked out beside a base pay row: figures for a year, each with its reason where there is none, and how. */
export function basePayOut(row: Row<'base_pay'>, dossier: Dossier, context: SnapshotContext): YearlyPay {
  const { annual, annualActual, annualFte, trace } = annualPayOf(row, payCase(dossier, context));
  const reason = (figure: { readonly reason: string | null }) =>
    figure.reason === 'amount-missing' ? (columnOf(row, 'amount').why ?? figure.reason) : figure.reason;
  return {
    isCurrent: holdsOn(row, context.validOn),
    annual: annual.value,
    annualReason: reason(annual),
    annualActual: annualActual.value,
    annualActualReason: reason(annualActual),
    annualFte: annualFte.value,
    annualFteReason: reason(annualFte),
    normalisation: trace,
  };
}

/** HiBob does not say whether an amount is a target or was paid, so neither do we. */
export function variablePayOut(row: Row<'variable_pay'>, dossier: Dossier, context: SnapshotContext): object {
  const day = holdsOn(row, context.validOn) ? context.validOn : (row.effectiveFrom ?? context.validOn);
  const { basis, annual, currency, rule, formula, warnings } = annualTarget(row, baseOn(day, dossier, context));
  return {
    basis,
    annualTarget: annual.value,
    annualTargetReason: annual.reason === 'amount-missing' ? columnOf(row, 'amount').why : annual.reason,
    annualTargetCurrency: currency,
    targetOrActual: 'unknown',
    normalisation: { rule, formula, warnings },
  };
}

function baseOn(day: string, dossier: Dossier, context: SnapshotContext): Base | null {
  const row = rowOn(dossier.base_pay, day);
  if (row === null) return null;
  const { annual } = annualPayOf(row, { ...payCase(dossier, context), day });
  return { annual, currency: row.currency };
}

function payCase({ employee, employment, lifecycle }: Dossier, { basis, validOn }: SnapshotContext) {
  return { employee, employment, lifecycle, basis, day: validOn };
}
