import { searchPeople, type WirePerson } from '@hibob-kit/schemas';
import { type Failure, isFailure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { isObject } from '../sync/cell.ts';

/** Looks at people as they come, some at a time, and says in the end what it saw: nobody is held on to. */
export interface Look<T> {
  readonly take: (people: readonly WirePerson[]) => void;
  readonly end: () => T;
}

export interface Sight<T> {
  /** People who came. */
  readonly people: number;
  readonly seen: T;
}

/** 403 on the search itself means the same as nobody: HiBob shows this service user no one (catalogue B1). */
export async function lookAtPeople<T>(
  client: Pick<HiBobClient, 'stream'>,
  body: unknown,
  look: () => Look<T>,
): Promise<Sight<T> | Failure> {
  let looking = look();
  let people = 0;
  let strange = 0;
  const answer = await client.stream(
    searchPeople,
    { body },
    {
      key: 'employees',
      begin: () => {
        looking = look();
        people = 0;
        strange = 0;
      },
      take: async (items) => {
        const known = items.filter((item): item is WirePerson => isObject(item));
        strange += items.length - known.length;
        people += known.length;
        looking.take(known);
      },
    },
  );
  if (isFailure(answer)) {
    return answer.kind === 'forbidden' && !answer.html ? { people: 0, seen: look().end() } : answer;
  }
  if (strange === 0) return { people, seen: looking.end() };
  const reason = 'the JSON has an unexpected shape at employees: an employee that is no object';
  return { kind: 'not-hibob', request: `${searchPeople.method} /v1${searchPeople.path}`, reason };
}

/** Only how many there are. */
export function countPeople(): Look<null> {
  return { take: () => {}, end: () => null };
}
