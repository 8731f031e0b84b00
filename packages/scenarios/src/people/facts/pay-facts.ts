import { dateOf } from '../calendar.ts';
import type { Facts } from './facts.ts';
import { type Subject, some } from './subject.ts';

/** What Payroll and UK tax settings hold beside the salary and variable tables. */
export function payFacts(subject: Subject): Facts {
  const { world, career, position, dice } = subject;
  const { currency, payFactor } = position.site;
  const money = (pounds: number) => ({ value: Math.round((pounds * payFactor) / 100), currency });
  const paid = career.standing !== 'hired' && dice.percent('one-off payment', 8);
  return {
    'payroll.additionalPensionContribution': some(subject, 'pension', 25, () => dice.between('pension is', 1, 8)),
    'payroll.entitlement.Company Car.amount': some(subject, 'car', 5, () => money(350)),
    'payroll.entitlement.Lunch vouchers.amount': some(subject, 'lunch', 15, () => money(80)),
    'payroll.deduction.Cycle to work.amount': some(subject, 'cycle', 6, () => money(60)),
    'payroll.deduction.Season ticket loans.amount': some(subject, 'season ticket', 6, () => money(140)),
    'actualPayment.payDate': paid
      ? dateOf(Math.min(career.until, world.today) - dice.between('paid ago', 1, 25))
      : null,
    'actualPayment.payType': paid ? 'Bonus' : null,
    'actualPayment.amount': paid ? money(dice.between('paid', 5, 40) * 100) : null,
    'employee.enrolledInPayrollModuleStatus': career.lastDay === null ? 'Enrolled' : 'Not enrolled',
    ...(currency === 'GBP' ? ukFacts(subject) : {}),
  };
}

function ukFacts(subject: Subject): Facts {
  const { career, dice } = subject;
  return {
    'payroll.taxCode': '1257L',
    'employee.taxCode': '1257L',
    'employee.starterType': 'New starter',
    'employee.starterDeclaration': dice.pick('declaration', ['A', 'B', 'C']),
    'employee.taxResidency': dice.percent('scottish', 5) ? 'Scotland' : 'England',
    'employee.nationalInsuranceCategory': 'A',
    'employee.loanTypes': some(subject, 'loan', 20, () => [dice.pick('loan is', ['Plan 1', 'Plan 2', 'Postgraduate'])]),
    'employee.w1m1': dice.percent('w1m1', 4),
    'employee.isIR35Contractor': career.isContractor,
    'employee.hasPaidPayslip': career.standing !== 'hired',
  };
}
