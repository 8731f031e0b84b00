import { documented, inferred, observed } from '../evidence.ts';
import { type BuiltInList, list, listWithIds, plausible } from './row.ts';

/** Lists of *Payroll*. */
export const payLists: readonly BuiltInList[] = [
  list('payPeriod', documented('OpenAPI 2025-06'), ['Annual', 'Hourly', 'Daily', 'Weekly', 'Monthly']),
  list('payFrequency', documented('OpenAPI 2025-06'), ['Monthly', 'Semi Monthly', 'Weekly', 'Bi-Weekly']),
  list('payType', observed('named lists of a live tenant, 2026-10'), ['Bonus', 'Executive bonus', 'Commission']),
  list('variablePayPeriod', documented('OpenAPI 2025-06'), ['Annual', 'Half-Yearly', 'Quarterly', 'Monthly']),
  listWithIds('payrollVariablePayoutType', inferred('OpenAPI 2025-06 shows "amount"; the other item is ours'), [
    ['amount', 'Amount'],
    ['percentage', 'Percentage'],
  ]),
  list('entitlementType', inferred('the five entitlements of the fields catalogue'), benefits()),
  list('deductionType', inferred('the five deductions of the fields catalogue'), benefits()),
  list('state', plausible, ['active', 'invited', 'uninvited']),
];

function benefits(): readonly string[] {
  return ['Childcare vouchers', 'Company Car', 'Cycle to work', 'Lunch vouchers', 'Season ticket loans'];
}
