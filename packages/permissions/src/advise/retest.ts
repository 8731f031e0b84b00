import { bulkEndpoints, type TableId } from '@hibob-kit/schemas';
import type { Retest } from '../finding.ts';
import type { FieldSeen } from '../observation.ts';

/** The requests that prove a fix, as a person writes them. */
export function searchShows(fields: readonly string[], shows: string): Retest {
  return { request: 'POST /v1/people/search', body: { fields: [...new Set(fields)], showInactive: true }, shows };
}

/** Who is inactive stands in `internal.status`. Where it is not shown, only two requests compared tell. */
export function showsInactive(status: Pick<FieldSeen, 'shown'> | undefined): Retest {
  return status !== undefined && status.shown > 0
    ? searchShows(['internal.status'], 'somebody whose internal.status is Inactive')
    : searchShows(['root.id'], 'more people with showInactive true than the same request with showInactive false');
}

export function tableRequest(table: TableId): string {
  const { method, path } = bulkEndpoints[table];
  return `${method} /v1${path}`;
}

export function tableAnswers(table: TableId): Retest {
  return { request: tableRequest(table), shows: 'status 200' };
}
