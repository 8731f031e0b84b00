import type { Trace } from '../pay/annual-pay.ts';
import type { Figure } from '../pay/figure.ts';
import { annualPayOf } from '../pay/pay-row.ts';
import type { Base } from '../pay/variable-target.ts';
import type { Row } from '../store/record.ts';
import { columnOf, whyNoRow } from './column.ts';
import type { Dossier } from './dossier.ts';
import { rowOn } from './in-force.ts';
import type { SnapshotContext } from './snapshot-context.ts';
import type { Standing } from './standing.ts';
import { is, isNot, type Known, type Why } from './why.ts';

export interface PayPart {
  readonly row: Row<'base_pay'> | null;
  /** What variable pay may be a share of. */
  readonly base: Base | null;
  readonly amount: Known<string>;
  readonly currency: Known<string>;
  readonly period: Known<string>;
  readonly annual: Known<string>;
  readonly annualActual: Known<string>;
  readonly annualFte: Known<string>;
  readonly trace: Trace | null;
}

/** The pay of the day. The last row of a leaver still reads as in force (catalogue G19), and nobody is paid by it. */
export function payOn(dossier: Dossier, standing: Standing, context: SnapshotContext): PayPart {
  const isPaid = standing.employed === 'yes' || standing.employed === 'unknown';
  const row = isPaid ? rowOn(dossier.base_pay, context.validOn) : null;
  if (row === null) return noPay(whyNoRow('base_pay', standing, context));
  const { employee, employment, lifecycle } = dossier;
  const pay = annualPayOf(row, { employee, employment, lifecycle, basis: context.basis, day: context.validOn });
  const amount = columnOf(row, 'amount');
  const orWithheld = (figure: Figure): Known<string> => {
    if (figure.reason === null) return is(figure.value);
    return isNot(figure.reason === 'amount-missing' && amount.why !== null ? amount.why : figure.reason);
  };
  return {
    row,
    base: { annual: pay.annual, currency: row.currency },
    amount,
    currency: columnOf(row, 'currency'),
    period: columnOf(row, 'period'),
    annual: orWithheld(pay.annual),
    annualActual: orWithheld(pay.annualActual),
    annualFte: orWithheld(pay.annualFte),
    trace: pay.trace,
  };
}

function noPay(why: Why): PayPart {
  const none = isNot(why);
  return {
    row: null,
    base: null,
    amount: none,
    currency: none,
    period: none,
    annual: none,
    annualActual: none,
    annualFte: none,
    trace: null,
  };
}
