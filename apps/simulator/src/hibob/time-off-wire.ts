import type { Company } from '../company/company.ts';
import { reasonCodeOf } from '../company/modules/time-off.ts';
import type { TimeOffChange } from '../company/modules/time-off-changes.ts';
import { totalCost, totalDuration } from '../company/modules/time-off-length.ts';
import { type Policy, policyOf } from '../company/modules/time-off-policies.ts';
import { policyTypeNamed } from '../company/modules/time-off-policy-types.ts';
import {
  type AskedTimeOff,
  statusOf,
  type TimeOffRequest,
  turnTo,
  visibilityOf,
} from '../company/modules/time-off-request.ts';
import { type People, peopleOf } from '../company/people.ts';

type Wire = Readonly<Record<string, unknown>>;

/** A request in full. Members and their nulls as in the example of OpenAPI 2025-06. */
export function requestWire(request: TimeOffRequest, company: Company, people: People): Wire {
  const { asked, id, employeeId, history } = request;
  const approved = turnTo(request, 'approved');
  const declined = turnTo(request, 'disapproved');
  return {
    employeeId,
    requestId: id,
    policyTypeDisplayName: asked.policyType,
    type: asked.requestRangeType,
    createdOn: history[0].at,
    ...spanWire(asked),
    approved: statusOf(request) === 'approved',
    description: asked.description ?? null,
    ...lengthWire(request, company),
    status: statusOf(request),
    hasAttachment: false,
    reasonCode: reasonCodeOf(company, request)?.displayName ?? null,
    attachmentLinks: [],
    previousRequestId: null,
    originalRequestId: null,
    approvedBy: approved && nameOf(approved.by, people),
    approvedAt: approved?.at ?? null,
    declinedBy: declined && nameOf(declined.by, people),
    declinedAt: declined?.at ?? null,
    declineReason: declined?.reason ?? null,
    visibility: visibilityOf(request).visibility,
  };
}

/** `original`: whether the caller may read what others see under a custom name. */
export function changeWire(change: TimeOffChange, original: boolean, company: Company, people: People): Wire {
  const { request, changeType, turn } = change;
  return {
    changeType,
    ...whoWire(request, people),
    employeeEmail: textOf(request, people, 'root.email'),
    requestId: request.id,
    policyTypeDisplayName: typeShown(request, original),
    type: request.asked.requestRangeType,
    createdOn: request.history[0].at,
    ...spanWire(request.asked),
    ...lengthWire(request, company),
    changeReason: turn.reason ?? null,
    originalRequestId: null,
    previousRequestId: null,
    visibility: visibilityOf(request).visibility,
  };
}

/** An entry of who's out. The type hides behind its custom name as its display name does, or it would tell (inferred). */
export function outWire(request: TimeOffRequest, original: boolean, people: People): Wire {
  return {
    requestId: request.id,
    ...whoWire(request, people),
    policyType: typeShown(request, original),
    policyTypeDisplayName: typeShown(request, original),
    type: request.asked.requestRangeType,
    ...spanWire(request.asked),
    status: statusOf(request),
    visibility: visibilityOf(request).visibility,
  };
}

/** An entry of out today: the same under other names. Source: OpenAPI 2025-06. */
export function outTodayWire(request: TimeOffRequest, original: boolean, people: People): Wire {
  const span = Object.entries(spanWire(request.asked)).map(([key, value]) => [outTodayKeys[key] ?? key, value]);
  return {
    ...whoWire(request, people),
    employeeEmail: textOf(request, people, 'root.email'),
    policyTypeDisplayName: typeShown(request, original),
    requestRangeType: request.asked.requestRangeType,
    ...Object.fromEntries(span),
    visibility: visibilityOf(request).visibility,
  };
}

const outTodayKeys: Readonly<Record<string, string>> = {
  startPortion: 'startDatePortion',
  endPortion: 'endDatePortion',
  hoursOnDate: 'hours',
};

/** When it is: other members for each way of counting. Source: OpenAPI 2025-06; of the last two, which came later, inferred. */
function spanWire(asked: AskedTimeOff): Wire {
  const { startDate, endDate } = asked;
  switch (asked.requestRangeType) {
    case 'days':
      return { startDate, startPortion: asked.startDatePortion, endDate, endPortion: asked.endDatePortion };
    case 'portionOnRange':
      return { startDate, endDate, dayPortion: asked.dayPortion };
    case 'hours':
      return { date: startDate, hoursOnDate: asked.hours, minutes: asked.minutes };
    case 'hoursOnRange':
      return { startDate, endDate, dailyHours: asked.dailyHours + asked.dailyMinutes / 60 };
    case 'differentDayDurations':
      return { startDate, endDate, durations: asked.durations };
    case 'specificHoursDayDurations':
      return { startDate, endDate, localStartTime: asked.localStartTime, localEndTime: asked.localEndTime };
    default:
      return asked satisfies never;
  }
}

function lengthWire(request: TimeOffRequest, company: Company): Wire {
  const policy = policyFor(request, company);
  return {
    durationUnit: policy?.type.unit ?? null,
    totalDuration: policy && totalDuration(request.asked, policy),
    totalCost: policy && totalCost(request.asked, policy),
  };
}

function policyFor({ asked, employeeId }: TimeOffRequest, company: Company): Policy | null {
  const type = policyTypeNamed(asked.policyType);
  const person = peopleOf(company).byId(employeeId);
  return type && person && policyOf(company, type, person);
}

function typeShown(request: TimeOffRequest, original: boolean): string {
  return (original ? null : visibilityOf(request).customName) ?? request.asked.policyType;
}

function whoWire(request: TimeOffRequest, people: People): Wire {
  return { employeeId: request.employeeId, employeeDisplayName: textOf(request, people, 'root.displayName') };
}

function textOf({ employeeId }: TimeOffRequest, people: People, fieldId: string): unknown {
  return people.byId(employeeId)?.value(fieldId) ?? null;
}

function nameOf(by: string, people: People): unknown {
  return people.byId(by)?.value('root.displayName') ?? by;
}
