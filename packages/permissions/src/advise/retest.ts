import { bulkEndpoints, type TableId } from '@hibob-kit/schemas';
import type { Retest } from '../finding.ts';

/** The requests that prove a fix, as a person writes them. */
export function searchShows(fields: readonly string[], shows: string): Retest {
  return { request: 'POST /v1/people/search', body: { fields: [...new Set(fields)], showInactive: true }, shows };
}

export function tableRequest(table: TableId): string {
  const { method, path } = bulkEndpoints[table];
  return `${method} /v1${path}`;
}

export function tableAnswers(table: TableId): Retest {
  return { request: tableRequest(table), shows: 'status 200' };
}
