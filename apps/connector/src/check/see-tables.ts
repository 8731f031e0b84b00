import type { TableSeen } from '@hibob-kit/permissions';
import { type AnswerOf, bulkEndpoints, type TableId, tableEndpoints, tables } from '@hibob-kit/schemas';
import type { Answer, Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';

type BulkAnswer = AnswerOf<(typeof bulkEndpoints)[TableId]>;

/** What is known of the people asked, to tell a short history from a hidden one. */
export interface Service {
  readonly today: string;
  readonly startDateOf: (employeeId: string) => string | null;
}

/** Whom to ask about; nobody, where no ids are known. */
export interface Sample {
  readonly inBulk: readonly string[];
  /** A few of them, for a table that HiBob offers person by person only. */
  readonly oneByOne: readonly string[];
}

/** Reads the first page of one bulk table for the sample (of everybody, without ids) and keeps counts, no values. null: unknown. */
export async function seeTable(
  client: HiBobClient,
  table: TableId,
  { inBulk, oneByOne }: Sample,
  service: Service,
): Promise<TableSeen | Failure | null> {
  const answer: Answer<BulkAnswer> = await client.call(bulkEndpoints[table], {
    query: { limit: '200', ...(inBulk.length > 0 ? { employeeIds: inBulk.join(',') } : {}) },
  });
  if (answer.kind === 'answered') return countRows(table, answer.body, service);
  // A table that refuses is an observation, whatever its body (unknown). The firewall would refuse what is asked next as well.
  if (answer.kind === 'forbidden') return { kind: 'forbidden' };
  return answer.kind === 'not-found' ? seeOneByOne(client, table, oneByOne, service) : answer;
}

/** Bulk equities have not been seen live: a 404 there does not mean that the company has no equity. */
async function seeOneByOne(
  client: HiBobClient,
  table: TableId,
  ids: readonly string[],
  service: Service,
): Promise<TableSeen | Failure | null> {
  const results: BulkAnswer['results'] = [];
  for (const id of ids) {
    const answer = await client.call(tableEndpoints[table], { path: { id } });
    if (answer.kind === 'answered') results.push({ employeeId: id, values: answer.body.values });
    else if (answer.kind === 'forbidden') return { kind: 'forbidden' };
    else if (answer.kind !== 'not-found') return answer;
  }
  if (ids.length === 0) return null;
  return results.length === 0 ? { kind: 'not-found' } : countRows(table, { results }, service);
}

/** Two years of service make a second row likely. Source: our proposal, inferred. */
const longService = 2;

export function countRows(
  table: TableId,
  body: Pick<BulkAnswer, 'results'>,
  { today, startDateOf }: Service,
): TableSeen {
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
