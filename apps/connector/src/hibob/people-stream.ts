import { searchPeople, type WirePerson } from '@hibob-kit/schemas';
import { type Failure, isFailure } from './answer.ts';
import type { HiBobClient } from './client.ts';

/** HiBob takes 400 in a search (people read contract); the id goes with each. */
export const mostFields = 399;

/** Who takes the people of a search, as they come. What was taken of an answer that broke off does not count: `begin` forgets it. */
export interface PeopleSink {
  readonly begin: () => void;
  readonly take: (people: readonly WirePerson[]) => void | Promise<void>;
}

/** One search; null when all of it has passed. An employee that is no object is not HiBob's doing. */
export async function streamPeople(
  client: Pick<HiBobClient, 'stream'>,
  body: unknown,
  { begin, take }: PeopleSink,
): Promise<Failure | null> {
  let strange = 0;
  const answer = await client.stream(
    searchPeople,
    { body },
    {
      key: 'employees',
      begin: () => {
        strange = 0;
        begin();
      },
      take: async (items) => {
        const people = items.filter(isPerson);
        strange += items.length - people.length;
        await take(people);
      },
    },
  );
  if (isFailure(answer)) return answer;
  return strange === 0 ? null : misshapen;
}

const misshapen: Failure = {
  kind: 'not-hibob',
  request: `${searchPeople.method} /v1${searchPeople.path}`,
  reason: 'the JSON has an unexpected shape at employees: an employee that is no object',
};

function isPerson(item: unknown): item is WirePerson {
  return typeof item === 'object' && item !== null && !Array.isArray(item);
}
