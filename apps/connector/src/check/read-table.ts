import { type AnswerOf, bulkEndpoints, type TableId, tableEndpoints } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';

type BulkAnswer = AnswerOf<(typeof bulkEndpoints)[TableId]>;

/** What one table answered, as it came. */
export type TableRead =
  /** `oneByOne`: not the table, but each of the few people it was asked for. */
  | { readonly kind: 'forbidden'; readonly oneByOne: boolean }
  | { readonly kind: 'not-found' }
  | {
      readonly kind: 'read';
      readonly results: BulkAnswer['results'];
      readonly refusedPeople: number;
      readonly ofEverybody: boolean;
    };

/** Whom to ask about; nobody, where no ids are known. */
export interface Asked {
  /** Empty: everybody. */
  readonly inBulk: readonly string[];
  /** A few of them, for a table that HiBob offers person by person only. */
  readonly oneByOne: readonly string[];
  readonly pages: 'first' | 'all';
  readonly ofEverybody: boolean;
  /** All refusals after which nothing more is asked. */
  readonly refusals: number;
}

/** Reads one bulk table. null: nobody could be asked. */
export async function readTable(
  client: HiBobClient,
  table: TableId,
  asked: Asked,
): Promise<TableRead | Failure | null> {
  const results: BulkAnswer['results'][number][] = [];
  let refusedPeople = 0;
  let cursor: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof readPage>> = await readPage(client, table, asked.inBulk, cursor);
    // A table that refuses is an observation, whatever its body (unknown). The firewall would refuse what is asked next as well.
    if (answer.kind === 'forbidden') return { kind: 'forbidden', oneByOne: false };
    if (answer.kind === 'not-found') return readOneByOne(client, table, asked);
    if (answer.kind !== 'answered') return answer;
    results.push(...answer.body.results);
    refusedPeople += answer.body.errors.length;
    cursor = answer.body.nextCursor;
  } while (asked.pages === 'all' && cursor !== null);
  return { kind: 'read', results, refusedPeople, ofEverybody: asked.ofEverybody };
}

function readPage(client: HiBobClient, table: TableId, ids: readonly string[], cursor: string | null) {
  return client.call(bulkEndpoints[table], {
    query: {
      limit: '200',
      ...(ids.length > 0 ? { employeeIds: ids.join(',') } : {}),
      ...(cursor === null ? {} : { cursor }),
    },
  });
}

/**
 * Bulk equities have not been seen live: a 404 there does not mean that the company has no equity. HiBob may refuse somebody because a
 * group shows this category of others only (inferred; what it answers then is the switch `outOfAudiencePerson`), so that another one is
 * asked. After two it is enough: its firewall counts refusals (documented: rate-limiting page).
 */
async function readOneByOne(
  client: HiBobClient,
  table: TableId,
  { oneByOne: ids, refusals }: Asked,
): Promise<TableRead | Failure | null> {
  const results: BulkAnswer['results'][number][] = [];
  let refusedPeople = 0;
  for (const id of ids) {
    const answer = await client.call(tableEndpoints[table], { path: { id } });
    if (answer.kind === 'answered') results.push({ employeeId: id, values: answer.body.values });
    else if (answer.kind === 'forbidden') refusedPeople += 1;
    else if (isFailure(answer) && answer.kind !== 'not-found') return answer;
    if (refusedPeople === mostRefused || client.usage().refusals >= refusals) break;
  }
  if (ids.length === 0) return null;
  if (results.length > 0) return { kind: 'read', results, refusedPeople, ofEverybody: false };
  return refusedPeople > 0 ? { kind: 'forbidden', oneByOne: true } : { kind: 'not-found' };
}

const mostRefused = 2;
