import type { TableSeen } from '@hibob-kit/permissions';
import { type AnswerOf, bulkEndpoints, type TableId, tables } from '@hibob-kit/schemas';
import type { Answer, Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';

type BulkAnswer = AnswerOf<(typeof bulkEndpoints)[TableId]>;

/** What is known of the people asked, to tell a short history from a hidden one. */
export interface Service {
  readonly today: string;
  readonly startDateOf: (employeeId: string) => string | null;
}

/** Reads the first page of one bulk table for a few people (all, where no ids are known) and keeps counts, no values. */
export async function seeTable(
  client: HiBobClient,
  table: TableId,
  employeeIds: readonly string[],
  service: Service,
): Promise<TableSeen | Failure> {
  const answer: Answer<BulkAnswer> = await client.call(bulkEndpoints[table], {
    query: { limit: '200', ...(employeeIds.length > 0 ? { employeeIds: employeeIds.join(',') } : {}) },
  });
  if (answer.kind === 'answered') return countRows(table, answer.body, service);
  // A table that refuses is an observation; the firewall's page is not an answer of HiBob's API.
  if (answer.kind === 'forbidden' && !answer.html) return { kind: 'forbidden' };
  if (answer.kind === 'not-found') return { kind: 'not-found' };
  return answer;
}

/** Two years of service make a second row likely. Source: our proposal, inferred. */
const longService = 2;

export function countRows(table: TableId, body: BulkAnswer, { today, startDateOf }: Service): TableSeen {
  const people = new Map<string, BulkAnswer['results'][number]['values']>();
  for (const { employeeId, values } of body.results) {
    people.set(employeeId, [...(people.get(employeeId) ?? []), ...values]);
  }
  const withRows = [...people].filter(([, rows]) => rows.length > 0);
  const twoYearsAgo = `${Number(today.slice(0, 4)) - longService}${today.slice(4)}`;
  const rows = withRows.flatMap(([, own]) => own);
  return {
    kind: 'rows',
    people: withRows.length,
    rows: rows.length,
    pastRows: rows.filter((row) => row.isCurrent === false && dateOf(row) <= today).length,
    severalRows: withRows.filter(([, own]) => own.length > 1).length,
    earlierRowHidden: withRows.filter(([id, own]) => own.length === 1 && isNotFirst(table, own[0], startDateOf(id)))
      .length,
    longServing: withRows.filter(([id]) => (startDateOf(id) ?? today) < twoYearsAgo).length,
  };
}

/** The only row shown cannot be the first one: it begins after the start date, or it is grant number 2 or higher. */
function isNotFirst(
  table: TableId,
  row: Readonly<Record<string, unknown>> | undefined,
  startDate: string | null,
): boolean {
  if (row === undefined) return false;
  if (tables[table].kind === 'one-in-force') return startDate !== null && dateOf(row) > startDate;
  return typeof row.grantNumber === 'number' && row.grantNumber > 1;
}

function dateOf(row: Readonly<Record<string, unknown>>): string {
  return typeof row.effectiveDate === 'string' ? row.effectiveDate : '9999-12-31';
}
