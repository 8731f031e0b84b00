import type { AnswerOf, BulkEndpoint } from '@hibob-kit/schemas';
import type { Answer } from './answer.ts';
import type { HiBobClient } from './client.ts';

/** `isLast`: no page of anybody asked for comes after it. */
export type BulkPage = AnswerOf<BulkEndpoint> & { readonly isLast: boolean };

/**
 * Reads a bulk table page by page: of everyone the service user reaches, or of some people. A failure is the last thing it
 * gives. Rows of one employee may be spread over pages (unknown whether HiBob does it). `from`: where an earlier reading of everyone
 * has come to.
 */
export async function* bulkPages(
  client: HiBobClient,
  endpoint: BulkEndpoint,
  employeeIds: readonly string[] | null,
  from: string | null = null,
): AsyncGenerator<Answer<BulkPage>> {
  const parts = employeeIds === null ? [null] : batches(employeeIds, mostIds);
  for (const [index, ids] of parts.entries()) {
    for await (const page of pagesOf(client, endpoint, ids, from)) {
      yield page.kind === 'answered' ? whole(page.body, index === parts.length - 1) : page;
      if (page.kind !== 'answered') return;
    }
  }
}

function whole(body: AnswerOf<BulkEndpoint>, isLastPart: boolean): Answer<BulkPage> {
  return { kind: 'answered', body: { ...body, isLast: isLastPart && body.nextCursor === null } };
}

/** Equal parts of at most `size`. */
export function batches<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

/** Bounds of a page and of the ids in a call. Source: OpenAPI 2025-06. */
const largestPage = 200;
const mostIds = 200;
/** A table that shows nothing for so many pages will not end by itself. */
const mostEmptyPages = 100;

async function* pagesOf(
  client: HiBobClient,
  endpoint: BulkEndpoint,
  ids: readonly string[] | null,
  from: string | null,
): AsyncGenerator<Answer<AnswerOf<BulkEndpoint>>> {
  const cursors = new Set<string>();
  let cursor: string | null = from;
  let empty = 0;
  do {
    const page: Answer<AnswerOf<BulkEndpoint>> = await client.call(endpoint, {
      query: {
        limit: String(largestPage),
        ...(ids === null ? {} : { employeeIds: ids.join(',') }),
        ...(cursor === null ? {} : { cursor }),
      },
    });
    yield page;
    if (page.kind !== 'answered') return;
    cursor = page.body.nextCursor;
    empty = page.body.results.length === 0 ? empty + 1 : 0;
    if (cursor !== null && (cursors.has(cursor) || empty > mostEmptyPages)) {
      yield { kind: 'not-hibob', request: `GET /v1${endpoint.path}`, reason: 'the pages of the table never end' };
      return;
    }
    if (cursor !== null) cursors.add(cursor);
  } while (cursor !== null);
}
