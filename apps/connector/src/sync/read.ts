import { listNamedLists, type NamedList, type TableId } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { readIds, readPeople } from './read-people.ts';
import type { ReadPlan } from './read-plan.ts';
import { readTable } from './read-table.ts';
import type { Source, TableSource } from './source.ts';

/** How far a step has come, in people or rows; `total` null where HiBob does not say. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

/** What the parts of one reading share. */
export interface Reader {
  readonly client: HiBobClient;
  readonly plan: ReadPlan;
  readonly onProgress: (progress: Progress) => void;
  /** A part has failed: the others end at their next page, because nothing of this reading will be used. */
  readonly abandoned: () => boolean;
}

/** A part that ended early because another one failed. */
export type Abandoned = 'abandoned';

/**
 * Reads everything the plan asks for. HiBob limits each endpoint by itself, so they are read side by side, each in sequence. A
 * failure anywhere is the answer: half a company must never look like a smaller one.
 */
export async function read(
  client: HiBobClient,
  plan: ReadPlan,
  onProgress: (progress: Progress) => void,
): Promise<Source | Failure> {
  let failure: Failure | null = null;
  const reader: Reader = { client, plan, onProgress, abandoned: () => failure !== null };
  const watched = async <T extends object>(part: Promise<T | Failure | Abandoned>): Promise<T | null> => {
    const result = await part;
    if (result === 'abandoned') return null;
    if (!isFailure(result)) return result;
    failure ??= result;
    return null;
  };

  const ids = readIds(reader);
  const [people, lists, tables] = await Promise.all([
    watched(readPeople(reader, ids)),
    watched(readLists(reader)),
    Promise.all(plan.tables.map(async (table) => [table, await watched(readTable(reader, table, ids))] as const)),
  ]);
  const complete = tables.flatMap(([id, rows]): readonly (readonly [TableId, TableSource])[] =>
    rows === null ? [] : [[id, rows]],
  );
  if (failure !== null) return failure;
  if (people === null || lists === null) throw new Error('A part of the reading ended without a failure.');
  return { people, lists, tables: new Map(complete) };
}

/** All lists in one answer, archived items included, because old rows still point to them. */
async function readLists({ client }: Reader): Promise<ReadonlyMap<string, NamedList> | Failure> {
  const answer = await client.call(listNamedLists, { query: { includeArchived: 'true' } });
  return answer.kind === 'answered' ? answer.body : answer;
}
