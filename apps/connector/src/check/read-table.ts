import { type AnswerOf, bulkEndpoints, type TableId, tableEndpoints } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';

type BulkAnswer = AnswerOf<(typeof bulkEndpoints)[TableId]>;

/** What one table answered, as it came. */
export type TableRead =
  | { readonly kind: 'forbidden' }
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
    if (answer.kind === 'forbidden') return { kind: 'forbidden' };
    if (answer.kind === 'not-found') return readOneByOne(client, table, asked.oneByOne);
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

/** Bulk equities have not been seen live: a 404 there does not mean that the company has no equity. */
async function readOneByOne(
  client: HiBobClient,
  table: TableId,
  ids: readonly string[],
): Promise<TableRead | Failure | null> {
  const results: BulkAnswer['results'][number][] = [];
  for (const id of ids) {
    const answer = await client.call(tableEndpoints[table], { path: { id } });
    if (answer.kind === 'answered') results.push({ employeeId: id, values: answer.body.values });
    else if (answer.kind === 'forbidden') return { kind: 'forbidden' };
    else if (isFailure(answer) && answer.kind !== 'not-found') return answer;
  }
  if (ids.length === 0) return null;
  return results.length === 0 ? { kind: 'not-found' } : { kind: 'read', results, refusedPeople: 0, ofEverybody: false };
}
