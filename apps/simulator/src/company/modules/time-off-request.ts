import type { BodyOf, timeOffEndpoints } from '@hibob-kit/schemas';
import { policyTypeNamed } from './time-off-policy-types.ts';

/** What is asked for, as it comes over the wire: the length is counted in one of six ways. */
export type AskedTimeOff = BodyOf<typeof timeOffEndpoints.request>;
export type RangeType = AskedTimeOff['requestRangeType'];

/** In HiBob's words: a declined request reads `disapproved` (webhook reference, 2026). */
export type RequestStatus = 'pending' | 'approved' | 'disapproved' | 'canceled';

export interface Turn {
  readonly status: RequestStatus;
  /** On the company's clock, without a zone. */
  readonly at: string;
  /** An employee id, or `system`. */
  readonly by: string;
  readonly reason?: string;
}

export interface TimeOffRequest {
  readonly id: number;
  readonly employeeId: string;
  readonly asked: AskedTimeOff;
  /** What became of it, first to last; the first is its creation. */
  readonly history: readonly [Turn, ...Turn[]];
}

export function statusOf({ history }: TimeOffRequest): RequestStatus {
  return (history.at(-1) ?? history[0]).status;
}

/** The latest turn to a status, if there was one. */
export function turnTo({ history }: TimeOffRequest, status: RequestStatus): Turn | null {
  return history.findLast((turn) => turn.status === status) ?? null;
}

/** Who may know of it, and under which name. A type that is not known any more is kept from others. */
export function visibilityOf({ asked }: TimeOffRequest) {
  const type = policyTypeNamed(asked.policyType);
  return { visibility: type?.visibility ?? 'Private', customName: type?.customName ?? null };
}

/** Ways that count in hours: who's out names them when asked to. */
export const countsInHours: Readonly<Record<RangeType, boolean>> = {
  days: false,
  portionOnRange: false,
  hours: true,
  hoursOnRange: true,
  differentDayDurations: true,
  specificHoursDayDurations: true,
};
