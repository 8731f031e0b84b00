import { wholeYears } from '../calendar.ts';
import type { Company } from '../company.ts';
import type { Person } from '../people.ts';
import { type Adjustment, adjustmentsOf, requestsOf } from './time-off.ts';
import { costsByDay, rounded } from './time-off-length.ts';
import { type Policy, policyOf } from './time-off-policies.ts';
import type { PolicyType } from './time-off-policy-types.ts';
import { statusOf, type TimeOffRequest } from './time-off-request.ts';

export interface Balance {
  readonly policy: Policy;
  /** The first day of the year it counts in, or of work if that is later. */
  readonly begins: string;
  readonly annualAllowance: number;
  readonly starting: number;
  readonly taken: number;
  readonly adjusted: number;
  readonly total: number;
}

/**
 * What an employee has left of a policy type on a day. The year begins in January and grants its allowance at once; whoever starts
 * in the course of it gets the months that are left; nothing is carried over (all ours: HiBob computes by policy settings that its
 * API does not show). Requests count from the day they are made: what is pending is spoken for.
 */
export function balanceOn(company: Company, person: Person, type: PolicyType, day: string): Balance {
  const policy = policyOf(company, type, person);
  const year = `${day.slice(0, 4)}-01-01`;
  const startDate = person.value('work.startDate');
  const begins = typeof startDate === 'string' && startDate > year ? startDate : year;
  const counts = (one: string) => one >= begins && one <= day;

  const annualAllowance = policy.allowance + extraDays(policy, startDate, begins);
  const starting = begins > day ? 0 : rounded((annualAllowance * monthsLeft(begins)) / 12);
  const adjustments = adjustmentsOf(company, person.id).filter(
    (one) => one.policyType === type.name && counts(one.effectiveDate),
  );
  const requests = requestsOf(company, person).filter((one) => one.asked.policyType === type.name && isBooked(one));
  const taken = rounded(
    total(requests.flatMap(({ asked }) => costsByDay(asked, policy)).map((one) => (counts(one.day) ? one.cost : 0))) +
      amounts(adjustments, 'daysUsed'),
  );
  const adjusted = amounts(adjustments, 'balance');
  return { policy, begins, annualAllowance, starting, taken, adjusted, total: rounded(starting - taken + adjusted) };
}

function isBooked(request: TimeOffRequest): boolean {
  const status = statusOf(request);
  return status === 'approved' || status === 'pending';
}

function extraDays({ yosIncrease }: Policy, startDate: unknown, begins: string): number {
  const years = typeof startDate === 'string' ? wholeYears(startDate, begins) : 0;
  return total(yosIncrease.map(({ yearsOfService, extraDays }) => (years >= yearsOfService ? extraDays : 0)));
}

function monthsLeft(day: string): number {
  return 13 - Number(day.slice(5, 7));
}

function amounts(adjustments: readonly Adjustment[], kind: Adjustment['adjustmentType']): number {
  return rounded(total(adjustments.map((one) => (one.adjustmentType === kind ? one.amount : 0))));
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
