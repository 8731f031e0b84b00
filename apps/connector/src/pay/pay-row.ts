import { holdsOn, rowOn, startOf } from '../snapshot/in-force.ts';
import { standingOn } from '../snapshot/standing.ts';
import type { PayBasis } from '../store/norms.ts';
import type { Row } from '../store/record.ts';
import { type AnnualPay, annualPay } from './annual-pay.ts';
import type { PayWarning } from './reasons.ts';
import type { Week } from './working-week.ts';

/** What the pay of one person depends on beside the row itself. */
export interface PayCase {
  readonly employee: Pick<Row<'employee'>, 'startDate' | 'terminationDate' | 'status' | 'statusRaw'>;
  readonly employment: readonly EmploymentRow[];
  readonly lifecycle: readonly Row<'lifecycle'>[];
  readonly basis: PayBasis | null;
  /** The day asked about. */
  readonly day: string;
}

type EmploymentRow = Week & Pick<Row<'employment'>, 'effectiveFrom' | 'effectiveTo' | 'isCurrentSource'>;
type PayRow = Pick<
  Row<'base_pay'>,
  'amount' | 'currency' | 'period' | 'effectiveFrom' | 'effectiveTo' | 'isCurrentSource'
>;

/** A base pay row for a year. Hours and FTE are those of the day asked about, or of the row's first day where it does not hold then. */
export function annualPayOf(row: PayRow, pay: PayCase): AnnualPay {
  const holds = holdsOn(row, pay.day);
  const week = rowOn(pay.employment, holds ? pay.day : (row.effectiveFrom ?? pay.day));
  const { amount, currency, period } = row;
  const annual = annualPay({ amount, currency, period, week, basis: pay.basis });
  const warnings: readonly (readonly [PayWarning, boolean])[] = [
    ['employment-changed-within', hoursChangedWithin(row, pay)],
    ['dated-after-termination', isAfterTheEnd(row, pay)],
    ['shown-as-current-too-early', row.isCurrentSource === true && startOf(row) > pay.day],
  ];
  const found = warnings.filter(([, applies]) => applies).map(([warning]) => warning);
  return { ...annual, trace: { ...annual.trace, warnings: [...annual.trace.warnings, ...found] } };
}

function hoursChangedWithin({ effectiveFrom, effectiveTo }: PayRow, { employment, day }: PayCase): boolean {
  if (effectiveFrom === null) return false;
  const until = effectiveTo === null || effectiveTo > day ? day : effectiveTo;
  const first = rowOn(employment, effectiveFrom);
  const begunWithin = employment.filter((row) => startOf(row) > effectiveFrom && startOf(row) <= until);
  return begunWithin.some(({ fte, weeklyHours }) => fte !== first?.fte || weeklyHours !== first.weeklyHours);
}

/** A row entered for a day on which the person had left already (catalogue G19). */
function isAfterTheEnd({ effectiveFrom }: PayRow, { employee, lifecycle, day }: PayCase): boolean {
  return effectiveFrom !== null && standingOn(effectiveFrom, employee, lifecycle, day).employed === 'left';
}
