import { daysBetween } from '../calendar.ts';
import type { Company } from '../company.ts';
import { type Person, peopleOf } from '../people.ts';
import { reasonCodesOf, withNewRequest } from './time-off.ts';
import { minutesOf } from './time-off-length.ts';
import { type Policy, policyOf } from './time-off-policies.ts';
import { policyTypeNamed } from './time-off-policy-types.ts';
import type { AskedTimeOff, TimeOffRequest, Turn } from './time-off-request.ts';

export type Submitted =
  | { readonly kind: 'submitted'; readonly company: Company; readonly request: TimeOffRequest }
  | { readonly kind: 'refused'; readonly error: string };

/** Makes a request for an employee: pending, or approved at once where nobody needs to be asked. */
export function submit(company: Company, person: Person, asked: AskedTimeOff, at: string): Submitted {
  const type = policyTypeNamed(asked.policyType);
  if (!type) return { kind: 'refused', error: `There is no policy type ${asked.policyType}.` };
  const policy = policyOf(company, type, person);
  const fault = faults.map((find) => find({ company, person, asked, policy })).find((found) => found !== null);
  if (fault) return { kind: 'refused', error: fault };
  return { kind: 'submitted', ...withNewRequest(company, person.id, asked, firstTurn(asked, policy, at)) };
}

/** `skipManagerApproval` makes an approved request, in the name of `approver` if there is one. Source: OpenAPI 2025-06. */
function firstTurn(asked: AskedTimeOff, policy: Policy, at: string): Turn {
  if (asked.skipManagerApproval === true) return { status: 'approved', at, by: asked.approver ?? 'system' };
  return { status: policy.approvalRequired ? 'pending' : 'approved', at, by: 'system' };
}

interface Submission {
  readonly company: Company;
  readonly person: Person;
  readonly asked: AskedTimeOff;
  readonly policy: Policy;
}

/** No source bounds it; what is longer is a slip of the year. */
const longest = 1_100;

/** Why a request is refused. What is said of hours is documented (OpenAPI 2025-06), the rest and all texts inferred. */
const faults: readonly ((submission: Submission) => string | null)[] = [
  ({ asked }) => (asked.endDate < asked.startDate ? 'endDate is before startDate.' : null),
  ({ asked }) =>
    daysBetween(asked.startDate, asked.endDate) > longest ? 'The request is longer than three years.' : null,
  ({ asked, policy }) =>
    hoursOnly.includes(asked.requestRangeType) && policy.type.unit !== 'hours'
      ? `${asked.requestRangeType} is supported only for policy types measured in hours.`
      : null,
  ({ asked }) =>
    asked.requestRangeType === 'hours' && asked.startDate !== asked.endDate
      ? 'A request in hours begins and ends on the same day.'
      : null,
  ({ asked }) =>
    asked.requestRangeType === 'differentDayDurations' &&
    asked.durations.some(({ date }) => date < asked.startDate || date > asked.endDate)
      ? 'durations: a date is outside the request.'
      : null,
  ({ asked }) =>
    asked.requestRangeType === 'specificHoursDayDurations' &&
    minutesOf(asked.localEndTime) <= minutesOf(asked.localStartTime)
      ? 'localEndTime is not after localStartTime.'
      : null,
  ({ asked, person }) => {
    const start = person.value('work.startDate');
    return typeof start === 'string' && asked.startDate < start ? 'The request begins before the start date.' : null;
  },
  ({ asked, person }) => {
    const end = person.value('internal.terminationDate');
    return typeof end === 'string' && asked.endDate > end ? 'The request ends after the termination date.' : null;
  },
  ({ asked: { reasonCode }, company, policy }) =>
    typeof reasonCode === 'number' && !reasonCodesOf(company, policy.type).some(({ id }) => id === reasonCode)
      ? `${policy.type.name} has no reason code ${reasonCode}.`
      : null,
  ({ asked: { approver, skipManagerApproval }, company }) =>
    skipManagerApproval === true && typeof approver === 'string' && !peopleOf(company).byId(approver)
      ? `There is no approver ${approver}.`
      : null,
];

const hoursOnly: readonly string[] = ['hours', 'hoursOnRange'];
