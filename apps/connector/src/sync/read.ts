import { listNamedLists, type NamedList } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { HoldLost } from '../store/hold.ts';
import type { Checkpoint } from '../store/staging.ts';
import { stagePeople } from './read-people.ts';
import { stageTable } from './read-table.ts';
import type { Abandoned, Reader } from './reader.ts';
import type { TableScope } from './table-scope.ts';
import type { Around } from './who-is-there.ts';

/**
 * Reads and stages all of it. HiBob limits each endpoint by itself, so they are read side by side, each in sequence. A failure
 * anywhere is the answer: half a company must never look like a smaller one. What was read until then stays staged.
 */
export async function readAll(
  reader: Omit<Reader, 'abandoned'>,
  { everyone, changed }: Pick<Around, 'everyone' | 'changed'>,
  tables: TableScope,
): Promise<ReadonlyMap<string, Checkpoint> | Failure> {
  let failure: Failure | null = null;
  const isLost = () => reader.signal?.aborted === true;
  let hasBroken = false;
  const watching: Reader = { ...reader, abandoned: () => failure !== null || hasBroken || isLost() };
  const reached = new Map<string, Checkpoint>();
  const watched = async (part: Promise<Checkpoint | Failure | Abandoned>): Promise<void> => {
    const result = await part.catch((error: unknown) => {
      hasBroken = true;
      throw error;
    });
    if (result === 'abandoned') return;
    if (isFailure(result)) failure ??= result;
    else reached.set(result.source, result);
  };
  const parts = [
    // The fields of those who changed came with the search that found them.
    ...(changed === null ? [watched(stagePeople(watching, everyone))] : []),
    ...[...tables].map(([table, listed]) => watched(stageTable(watching, table, listed, everyone))),
  ];
  // None goes on behind our back.
  await Promise.allSettled(parts);
  await Promise.all(parts);
  if (isLost()) throw new HoldLost();
  return failure ?? reached;
}

/** All lists in one answer, archived items included, because old rows still point to them. */
export async function readLists(client: HiBobClient): Promise<ReadonlyMap<string, NamedList> | Failure> {
  const answer = await client.call(listNamedLists, { query: { includeArchived: 'true' } });
  return answer.kind === 'answered' ? answer.body : answer;
}
