import type { TimeOffRequest, Turn } from './time-off-request.ts';

export type ChangeType = 'Created' | 'Canceled' | 'Deleted' | 'Pending';

/** A turn of a request, as GET /timeoff/requests/changes tells of it. */
export interface TimeOffChange {
  readonly request: TimeOffRequest;
  readonly turn: Turn;
  readonly changeType: ChangeType;
  /** Only those who follow pending requests are told. */
  readonly pendingOnly: boolean;
}

/**
 * The change types are documented, what makes which is inferred: an approval reads as created, for pending requests are not told of
 * unless asked; the end of one that never was approved goes to those who were told that it was pending.
 */
export function changesOf(request: TimeOffRequest): readonly TimeOffChange[] {
  return request.history.map((turn, at) => {
    const wasApproved = request.history.slice(0, at).some(({ status }) => status === 'approved');
    const pendingOnly = turn.status !== 'approved' && !wasApproved;
    return { request, turn, changeType: changeTypes[turn.status], pendingOnly };
  });
}

const changeTypes: Readonly<Record<Turn['status'], ChangeType>> = {
  pending: 'Pending',
  approved: 'Created',
  disapproved: 'Canceled',
  canceled: 'Canceled',
};
