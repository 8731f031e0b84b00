import type { PeopleSource } from '@hibob-kit/scenarios';

/** Companies above this take seconds to be read whole. */
export const largeFrom = 5_000;

/** Of a large company so many employees are remembered: a page of fifty, and those they name. */
const readLately = 64;

/**
 * Of those who pass, one after the other, so many: what is let go at once is gone with the collector's next small round. With 256 of them
 * most outlived it, and sending 100,000 took 125 MB.
 */
export const passingAtOnce = 4;

/** How many employees are remembered at once. */
export function keptAtOnce({ size }: Pick<PeopleSource, 'size'>): number {
  return size > largeFrom ? readLately : largeFrom;
}

/** Parts of answers are kept for everybody: 64 of a thousand employees, twelve of five thousand, some 50 MB. Twenty fields are some six parts. */
export function partsKeptOf({ size }: Pick<PeopleSource, 'size'>): number {
  return size > largeFrom ? 0 : Math.min(64, Math.floor(64_000 / Math.max(1, size)));
}

/** The same people; whoever reads them all for the first time makes it tell how far that is, a tenth at a time. */
export function withReadingProgress(people: PeopleSource, tell: (read: number, of: number) => void): PeopleSource {
  if (people.size <= largeFrom) return people;
  const step = Math.ceil(people.size / 10);
  let read = 0;
  return {
    ...people,
    at: (index) => {
      const person = people.at(index);
      if (index === read) {
        read += 1;
        if (read % step === 0 || read === people.size) tell(read, people.size);
      }
      return person;
    },
  };
}

/** The same people; whoever looks one up is counted. */
export function countingReads(people: PeopleSource, read: () => void): PeopleSource {
  const counted =
    <T>(look: (index: number) => T) =>
    (index: number) => {
      read();
      return look(index);
    };
  return { ...people, at: counted(people.at), nameAt: counted(people.nameAt) };
}
