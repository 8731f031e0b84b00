import type { Company } from '../company.ts';
import type { CompanyEvent } from '../event.ts';
import { withTurn } from './time-off.ts';
import { type RequestStatus, statusOf, type TimeOffRequest } from './time-off-request.ts';

/** What can be done with a request that exists: from which statuses it leads where, and which event tells of it. */
const turnRows = {
  approve: { from: ['pending'], to: 'approved', event: 'timeoff.request.approved' },
  decline: { from: ['pending'], to: 'disapproved', event: 'timeoff.request.declined' },
  // Approved ones too: the permission's name speaks of those not yet approved, the document of any (inferred).
  cancel: { from: ['pending', 'approved'], to: 'canceled', event: 'timeoff.request.cancelled' },
} as const satisfies Record<
  string,
  { readonly from: readonly RequestStatus[]; readonly to: RequestStatus; readonly event: string }
>;

export type TurnName = keyof typeof turnRows;

export type Turned =
  | { readonly kind: 'turned'; readonly company: Company; readonly events: readonly CompanyEvent[] }
  | { readonly kind: 'refused'; readonly error: string };

export interface TurnTaken {
  readonly at: string;
  readonly by: string;
  readonly reason?: string;
  /** The simulator's base, for the link in the event. */
  readonly origin: string;
}

export function takeTurn(company: Company, request: TimeOffRequest, name: TurnName, taken: TurnTaken): Turned {
  const { from, to, event } = turnRows[name];
  const status = statusOf(request);
  if (!from.some((one) => one === status)) {
    return { kind: 'refused', error: `Request ${request.id} is ${status}.` };
  }
  const { at, by, reason, origin } = taken;
  const turned = withTurn(company, request, { status: to, at, by, ...(reason === undefined ? {} : { reason }) });
  return { kind: 'turned', company: turned, events: [requestEvent(event, request, by, origin)] };
}

/** A request approved at once is told of twice, in this order. Source: time off webhooks (documented). */
export function submissionEvents(request: TimeOffRequest, origin: string): readonly CompanyEvent[] {
  const types = [
    'timeoff.request.requested',
    ...(statusOf(request) === 'approved' ? ['timeoff.request.approved'] : []),
  ];
  return types.map((type) => requestEvent(type, request, 'system', origin));
}

/** Source: time off webhooks v2 (documented), `getApi` included. */
function requestEvent(type: string, { id, employeeId }: TimeOffRequest, by: string, origin: string): CompanyEvent {
  const getApi = `${origin}/v1/timeoff/employees/${employeeId}/requests/${id}`;
  return { type, triggeredBy: by, data: { timeoffRequestId: id, employeeId, getApi } };
}
