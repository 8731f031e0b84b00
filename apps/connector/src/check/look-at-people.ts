import type { WirePerson } from '@hibob-kit/schemas';
import type { Failure } from '../hibob/answer.ts';
import type { HiBobClient } from '../hibob/client.ts';
import { streamPeople } from '../hibob/people-stream.ts';

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
  const failure = await streamPeople(client, body, {
    begin: () => {
      looking = look();
      people = 0;
    },
    take: (some) => {
      people += some.length;
      looking.take(some);
    },
  });
  if (failure === null) return { people, seen: looking.end() };
  return failure.kind === 'forbidden' && !failure.html ? { people: 0, seen: look().end() } : failure;
}

/** Only how many there are. */
export function countPeople(): Look<null> {
  return { take: () => {}, end: () => null };
}
